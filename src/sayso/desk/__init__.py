"""The public Python API above single readings."""

from sayso.desk.many import Lost, for_each

__all__ = ["Lost", "for_each"]
