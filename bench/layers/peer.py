"""What the Python peers have in common: the loop over requests, and the timing, as in timing.ts."""

import json
import sys
import time

answers = sys.stdout
sys.stdout = sys.stderr  # what libraries print is no answer


def answer(value):
    print(json.dumps(value), file=answers, flush=True)


def warm_up(run):
    """Runs a way until it is as fast as it gets: what is compiled on the way is not what a training takes."""
    until = time.perf_counter() + 1
    run()
    while time.perf_counter() < until:
        run()


def least_of(ways, limits):
    """The least time of all ways to do one thing."""
    least = {"ms": float("inf")}
    for way, run in ways.items():
        started = time.perf_counter()
        ms, times, seconds = float("inf"), 0, 0.0
        while seconds < limits["atMostSeconds"] and (
            times < limits["atLeastTimes"] or seconds * len(ways) < limits["atLeastSeconds"]
        ):
            before = time.perf_counter()
            run()
            after = time.perf_counter()
            ms, times, seconds = min(ms, (after - before) * 1000), times + 1, after - started
        if ms < least["ms"]:
            least = {"ms": ms, "times": times, "way": way}
    return least


def serve(versions, build):
    """Answers requests until stdin ends. `build(case)` gives, for each measure of a case, its ways by name."""
    answer({"versions": versions})
    name, work = None, {}
    for line in sys.stdin:
        request = json.loads(line)
        case, limits = request["case"], request["limits"]
        try:
            if case["name"] != name:
                name, work = case["name"], build(case)
                for ways in work.values():
                    for run in ways.values():
                        warm_up(run)
            answer({"timings": {measure: least_of(work[measure], limits) for measure in case["measures"]}})
        except Exception as error:  # the other cases can still be measured
            name = None
            answer({"error": f"{type(error).__name__}: {error}"})
