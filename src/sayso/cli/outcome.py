"""What became of several files, and the exit code of it."""

from dataclasses import dataclass, field


@dataclass
class Outcome:
    """How many documents were done, and the exit codes of those that were set aside."""

    verb: str = "read"
    noun: str = "files"
    done: int = 0
    set_aside: list[int] = field(default_factory=list)

    def add(self, exit_code: int) -> None:
        """One document more; it was done if its exit code is 0."""
        if exit_code:
            self.set_aside.append(exit_code)
        else:
            self.done += 1

    @property
    def total(self) -> int:
        """How many documents there were."""
        return self.done + len(self.set_aside)

    @property
    def exit_code(self) -> int:
        """3 if only some were set aside; if all were, their own code, or 1 where those differ."""
        codes = set(self.set_aside)
        if not codes:
            return 0
        if self.done:
            return 3
        return codes.pop() if len(codes) == 1 else 1

    @property
    def summary(self) -> str | None:
        """What became of several files, if some were set aside."""
        if self.total == 1 or not self.set_aside:
            return None
        return f"{len(self.set_aside)} of {self.total} {self.noun} were set aside, {self.done} {self.verb}."
