/* The outlook's inner loop: pay times a program's factor, after tax by a piecewise linear table, discounted and summed over years.
   outlook-kernel FILE REPEATS prints nanoseconds a simulated year (best repeat) and the sum, as JSON. FILE: doubles, see outlook-kernel.ts. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec * 1e9 + t.tv_nsec;
}

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  FILE *file = fopen(argv[1], "rb");
  if (!file) return 1;
  fseek(file, 0, SEEK_END);
  size_t size = (size_t)ftell(file) / sizeof(double);
  rewind(file);
  double *raw = malloc(size * sizeof(double));
  if (!raw || fread(raw, sizeof(double), size, file) != size) return 1;
  fclose(file);
  int n = (int)raw[0], years = (int)raw[1], segments = (int)raw[2], steps = (int)raw[3];
  const double *value = raw + 4 + segments, *slope = value + segments, *steps_at = slope + segments;
  const double *discount = steps_at + steps, *factor = discount + years, *pay = factor + n;
  double *from = malloc((size_t)(segments + 1) * sizeof(double));
  int *guide = malloc((size_t)steps * sizeof(int));
  double *out = malloc((size_t)n * sizeof(double));
  if (!from || !guide || !out) return 1;
  for (int i = 0; i < segments; i++) from[i] = raw[4 + i];
  from[segments] = 1e300;
  for (int i = 0; i < steps; i++) guide[i] = (int)steps_at[i];
  double best = 1e300, total = 0;
  for (int repeat = atoi(argv[2]); repeat > 0; repeat--) {
    double begin = now();
    for (int f = 0; f < n; f++) {
      double sum = 0;
      for (int t = 0; t < years; t++) {
        double wages = pay[(size_t)f * years + t] * factor[f];
        int step = (int)(wages / 1000);
        int at = guide[step < steps ? step : steps - 1];
        while (wages >= from[at + 1]) at++;
        sum += discount[t] * (value[at] + slope[at] * (wages - from[at]));
      }
      out[f] = sum;
    }
    double took = now() - begin;
    if (took < best) best = took;
    total = 0;
    for (int f = 0; f < n; f++) total += out[f];
  }
  printf("{\"ns\": %.3f, \"sum\": %.6f}\n", best / ((double)n * years), total);
  return 0;
}
