"""The outlook's model simulated independently: vectorized NumPy, pseudo-random, from docs/decisions/0004.

outlook.py check MODEL.json SEEDS FIRST FUTURES...   p10, p50, p90 of net present value for each seed, as JSON
outlook.py time MODEL.json FUTURES PATHS       milliseconds of processor time a path when lives are shared by PATHS programs
outlook.py kernel FILE REPEATS                 nanoseconds a simulated year of the loop in outlook-kernel.c, and its sum

Bills, debts and tax schedules are handed in; lives, pay, events and values are computed here.
"""

import json
import sys
import time

import numpy as np


def triangle(rng, n, low, mode, high):
    return np.full(n, mode) if high <= low else rng.triangular(low, mode, high, n)


def on(curve, wages):
    at = np.searchsorted(curve["from"], wages, side="right") - 1
    return curve["value"][at] + curve["slope"][at] * (wages - curve["from"][at])


def draw(m, n, rng):
    """Pay in both jobs, months out of work, and the events' draws."""
    p, years = m["fixed"], m["years"]
    d = {name: triangle(rng, n, *range_) for name, range_ in m["drawn"].items()}
    low, high = m["spread"]["low"], m["spread"]["high"]
    slow_sd = np.sqrt(p["shock-share-persistent"])
    brief_sd = np.sqrt(p["shock-share-transitory"])
    both = np.sqrt((low**2 + high**2) / 2)
    rho, corr = p["shock-persistence"], p["shock-correlation"]
    carried = p["person-effect-carried"]
    known = m["theta"] is not None
    theta = m["theta"] / (low if m["theta"] < 0 else high) if known else 0
    self_ = carried * theta + (np.sqrt(1 - carried**2) if known else 1) * np.sqrt(
        p["shock-share-person"]
    ) * rng.standard_normal(n)
    old, new, idle = np.empty((years, n)), np.empty((years, n)), np.empty((years, n))
    slow, own, owed = np.zeros(n), np.zeros(n), np.zeros(n)
    for t in range(years):
        slow = rho * slow + slow_sd * np.sqrt(1 - rho**2) * rng.standard_normal(n)
        own = rho * own + slow_sd * np.sqrt(1 - rho**2) * rng.standard_normal(n)
        here = slow + brief_sd * rng.standard_normal(n)
        there = corr * here + np.sqrt(1 - corr**2) * (own + brief_sd * rng.standard_normal(n))
        growth = d["real-pay-growth"] * (t + 0.5)
        old[t] = max(1, m["payToday"]) * np.exp(m["oldProfile"][t] + p["pay-growth-without"] * (t + 0.5) + growth + both * here)
        stands = self_ + there
        new[t] = m["entry"] * np.exp(np.where(stands < 0, low, high) * stands + growth)
        spell = np.where(
            rng.random(n) < p["job-loss"], np.minimum(24, np.floor(rng.exponential(p["spell-months"], n) + 0.5)), 0
        )
        out = np.maximum(owed, spell)
        idle[t] = np.minimum(12, out)
        owed = np.maximum(0, out - 12)
    chance = np.minimum(d["role-change-without-degree"], 0.999)
    with np.errstate(divide="ignore"):
        waited = np.where(chance > 0, np.log(1 - rng.random(n)) / np.log1p(-chance), np.inf)
    without = np.where(waited < years, np.floor(12 * waited), np.inf)
    return d, old, new, idle, without


def live(m, drawn, change, finished, free, study):
    """Fixed and scaled pay by year, month by month; `study` None for staying put."""
    d, old, new, idle, _ = drawn
    years, n = old.shape
    table = np.exp(m["newProfile"])
    counted = np.floor(d["experience-carried"] * (m["experienceMonths"] + np.minimum(change, 1e6)) + 0.5).astype(int)
    at = np.where(change < 12 * years, change, 0).astype(int)
    lanes = np.arange(n)
    enough = new[at // 12, lanes] * table[np.minimum(counted, len(table) - 1)] >= old[at // 12, lanes]
    change = np.where((change < 12 * years) & enough, change, np.inf)
    lift = np.where(finished, d["kappa"], 0)
    lift_old, lift_new = np.exp(lift * m["gap"]["present"]), np.exp(lift * m["gap"]["sought"])
    fixed, scaled = np.zeros((years, n)), np.zeros((years, n))
    for month in range(12 * years):
        t = month // 12
        share = (12 - idle[t]) / 144
        after = finished & (month >= study["end"]) if study else np.zeros(n, bool)
        works = np.ones(n, bool) if not study or study["keepsJob"] or month < study["start"] else month >= free
        there = month >= change
        since = np.where(there, counted + month - np.where(there, change, 0), 0).astype(int)
        role_pay = new[t] * share * table[since]
        job_pay = old[t] * share * np.where(after, lift_old, 1)
        fixed[t] += works * np.where(there, np.where(after, 0, role_pay), job_pay)
        scaled[t] += works * np.where(there & after, role_pay * lift_new, 0)
    return fixed, scaled, change


def lives(m, n, rng):
    drawn = draw(m, n, rng)
    d, without, s = drawn[0], drawn[4], m["study"]
    finished = rng.random(n) < d["completion-" + m["pace"]]
    end = np.where(finished, s["end"], s["left"])
    free = end + (0 if s["keepsJob"] else np.floor(d["search-months"] + 0.5))
    own = without if s["keepsJob"] else np.where(without < s["start"], without, np.maximum(without, free))
    stays = (1 - d["role-change-without-degree"]) ** 2
    added = np.maximum(0, 1 - (1 - d["role-change-with-degree"]) / stays)
    by = finished & (rng.random(n) < added)
    brought = free + (np.floor(24 * rng.random(n)) if s["keepsJob"] else 0)
    change = np.where(by, np.minimum(own, brought), own)
    path = live(m, drawn, change, finished, free, s)
    stay, *_ = live(m, drawn, without, np.zeros(n, bool), free, None)
    discount = (1 + m["fixed"]["discount-rate"]) ** -(np.arange(m["years"]) + 0.5)
    stay_worth = sum(discount[t] * on(m["taxes"][t]["after"], stay[t]) for t in range(m["years"]))
    return {"kq": d["kappa-q"], "finished": finished, "path": path, "stay": stay_worth, "discount": discount}


def value(m, l, rng):
    """Net present value of a program by future."""
    n, g, s = len(l["kq"]), m["program"], m["study"]
    student = rng.standard_t(g["df"], n) * np.sqrt((g["df"] - 2) / g["df"])
    q = g["mean"] + g["institutionSd"] * rng.standard_normal(n) + g["cellSd"] * student
    factor = np.where(l["finished"], np.exp(l["kq"] * q), 1)
    fixed, scaled, change = l["path"]
    npv = -l["stay"]
    for which, who in (("finished", l["finished"]), ("left", ~l["finished"])):
        back = np.array(m[which]["paidBack"])
        owes = who & (change < len(back))
        month = change[owes].astype(int)
        npv[owes] -= l["discount"][month // 12] * back[month]
    for t in range(m["years"]):
        tax = m["taxes"][t]
        year = on(tax["after"], fixed[t] + scaled[t] * factor)
        year -= np.where(l["finished"], m["finished"]["cash"][t], m["left"]["cash"][t])
        for what in ("credit", "interest"):
            a, b = m["finished"][what][t], m["left"][what][t]
            begun = t >= s["start"] // 12 and (what == "interest" or t <= (s["end"] - 1) // 12)
            if begun and (a or b):
                year += np.where(l["finished"], a, b) * on(tax[what], fixed[t] + scaled[t])
        npv = npv + l["discount"][t] * year
    return npv


def load(path):
    with open(path) as file:
        m = json.load(file)
    for year in m["taxes"]:
        for name in year:
            year[name] = {k: np.array(v, float) for k, v in year[name].items()}
    m["newProfile"] = np.array(m["newProfile"])
    return m


def quantiles(m, n, seed):
    rng = np.random.default_rng(seed)
    return [float(x) for x in np.quantile(value(m, lives(m, n, rng), rng), [0.1, 0.5, 0.9])]


def kernel(path, repeats):
    raw = np.fromfile(path)
    n, years, segments = (int(x) for x in raw[:3])
    sizes = [segments, segments, segments, int(raw[3]), years, n, n * years]
    start, value_, slope, guide, discount, factor, pay = np.split(raw[4:], np.cumsum(sizes)[:-1])
    pay = pay.reshape(n, years)
    best = np.inf
    for _ in range(repeats):
        begin = time.process_time()
        wages = pay * factor[:, None]
        at = np.searchsorted(start, wages, side="right") - 1
        total = ((value_[at] + slope[at] * (wages - start[at])) @ discount).sum()
        best = min(best, time.process_time() - begin)
    return {"ns": best * 1e9 / (n * years), "sum": float(total)}


def main():
    what, path, *rest = sys.argv[1:]
    if what == "kernel":
        return kernel(path, int(rest[0]))
    m = load(path)
    if what == "check":
        return {n: [quantiles(m, int(n), seed) for seed in range(int(rest[1]), int(rest[1]) + int(rest[0]))] for n in rest[2:]}
    n, paths = int(rest[0]), int(rest[1])
    rng = np.random.default_rng(1)
    begin = time.process_time()
    l = lives(m, n, rng)
    shared = time.process_time() - begin
    begin = time.process_time()
    for _ in range(paths):
        np.quantile(value(m, l, rng), [0.1, 0.5, 0.9])
    return {"lives": 1e3 * shared, "path": 1e3 * (time.process_time() - begin) / paths}


print(json.dumps(main()))
