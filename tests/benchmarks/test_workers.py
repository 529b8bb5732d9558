"""Two processes are compared with one on the same texts."""

from benchmarks.workers import ROUNDS, Workers, measure_workers


def test_the_gain_is_that_of_the_best_rounds() -> None:
    assert Workers(1, one=(4.0, 3.0), two=(2.0, 1.5)).gain == 2.0


def test_each_round_is_timed_with_one_and_with_two() -> None:
    workers = measure_workers(["Gunmen attacked the harbour on Monday."])
    assert (len(workers.one), len(workers.two)) == (ROUNDS, ROUNDS)
    assert workers.gain > 0
