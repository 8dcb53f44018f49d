"""The same SMAA-2 model as bench/ranking.ts in vectorized NumPy, on one thread: reads the problem as JSON from standard input.

Each cell is a constant, normal or uniform; the weights are uniform over the simplex. Counts how often each alternative takes each of
the first ranks by partial selection (argpartition), in blocks of draws so that the working set stays small. Single precision, which
is NumPy's faster way and enough for shares of draws.
"""

import json
import os
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import numpy as np  # noqa: E402

BLOCK = 100


def acceptability(problem, seed):
    draws, kept = problem["draws"], problem["ranks"]
    kind = np.array(problem["kind"])  # alternatives x criteria: 0 constant, 1 normal, 2 uniform
    location = np.array(problem["location"], dtype=np.float32)
    scale = np.array(problem["scale"], dtype=np.float32)
    alternatives, criteria = kind.shape
    rng = np.random.Generator(np.random.SFC64(seed))
    counts = np.zeros((alternatives, kept))
    normal, uniform = np.flatnonzero(kind.ravel() == 1), np.flatnonzero(kind.ravel() == 2)
    # Cells in the order constant, normal, uniform of their kinds would scatter; so values are filled by index.
    base = location.ravel()
    for start in range(0, draws, BLOCK):
        size = min(BLOCK, draws - start)
        weights = rng.standard_exponential((size, criteria), dtype=np.float32)
        weights /= weights.sum(axis=1, keepdims=True)
        values = np.broadcast_to(base, (size, base.size)).copy()
        values[:, normal] += scale.ravel()[normal] * rng.standard_normal((size, normal.size), dtype=np.float32)
        values[:, uniform] += scale.ravel()[uniform] * rng.random((size, uniform.size), dtype=np.float32)
        scores = np.matmul(values.reshape(size, alternatives, criteria), weights[:, :, None])[:, :, 0]
        top = np.argpartition(-scores, kept, axis=1)[:, :kept]
        order = np.take_along_axis(top, np.argsort(-np.take_along_axis(scores, top, axis=1), axis=1), axis=1)
        for rank in range(kept):
            counts[:, rank] += np.bincount(order[:, rank], minlength=alternatives)
    return counts / draws


def main():
    problem = json.loads(sys.stdin.readline())
    for line in sys.stdin:
        seed = int(line)
        start, cpu = time.perf_counter(), time.process_time()
        shares = acceptability(problem, seed)
        wall, used = time.perf_counter() - start, time.process_time() - cpu
        print(json.dumps({"seconds": wall, "cpu": used, "acceptability": shares.tolist() if problem.get("tell") else None}), flush=True)


main()
