"""Measures how well and how fast Sayso reads; `python -m benchmarks` writes `docs/quality.md`."""
