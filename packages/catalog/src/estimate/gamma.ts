/** Log of the gamma function for x > 0, relative error about 1e-15. Source: Lanczos (1964), with Godfrey's coefficients for g = 607/128. */
export function logGamma(x: number): number {
  const t = x + 607 / 128 - 0.5;
  const sum = LANCZOS.reduce((total, c, i) => total + (i === 0 ? c : c / (x - 1 + i)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

const LANCZOS = [
  0.9999999999999971, 57.15623566586292, -59.59796035547549, 14.136097974741746, -0.4919138160976202, 3.399464998481189e-5,
  4.652362892704858e-5, -9.837447530487956e-5, 0.0001580887032249125, -0.00021026444172410488, 0.00021743961811521265,
  -0.0001643181065367639, 8.441822398385275e-5, -2.6190838401581408e-5, 3.6899182659531625e-6,
];

/** Distribution function of a gamma variable of this shape and scale 1. Method: the series of the incomplete gamma function. */
function gammaCdf(x: number, shape: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let k = 1; term > sum * 1e-16; k++) {
    term *= x / (shape + k);
    sum += term;
  }
  return sum * Math.exp(shape * Math.log(x) - x - logGamma(shape));
}

/** Quantile of the gamma distribution with mean 1 and shape df / 2: the precision by which a normal becomes Student's t. By bisection. */
export function precisionQuantile(p: number, df: number): number {
  const shape = df / 2;
  let [low, high] = [0, shape + 10 * Math.sqrt(shape) + 10];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (gammaCdf(middle, shape) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2 / shape;
}
