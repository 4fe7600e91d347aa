"""Who is answered when: few at a time, in the order of asking, and nobody keeps the place of another."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event, Lock, Thread

import pytest

from assistant.waiting import WaitingRow


def test_no_more_are_served_at_once_than_there_are_places() -> None:
    row, lock = WaitingRow(2), Lock()
    inside, most = 0, []

    def come(_: int) -> None:
        nonlocal inside
        with row.served():
            with lock:
                inside += 1
                most.append(inside)
            Event().wait(0.002)
            with lock:
                inside -= 1

    with ThreadPoolExecutor(12) as threads:
        list(threads.map(come, range(36)))
    assert (len(most), max(most)) == (36, 2)


def test_those_who_wait_are_served_in_the_order_in_which_they_came() -> None:
    row, served = WaitingRow(1), []

    def come(number: int) -> None:
        with row.served():
            served.append(number)

    with row.served():
        waiting = []
        for number in range(5):
            waiting.append(Thread(target=come, args=(number,)))
            waiting[-1].start()
            while len(row._waiting) <= number:
                Event().wait(0.001)
    for thread in waiting:
        thread.join(5)
    assert served == [0, 1, 2, 3, 4]


def test_an_answer_that_fails_leaves_its_place_to_the_next() -> None:
    row = WaitingRow(1)
    for _ in range(3):
        with pytest.raises(ValueError, match="no such question"), row.served():
            raise ValueError("no such question")
    with row.served():
        pass
