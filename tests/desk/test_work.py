"""The runner, against real threads."""

import threading

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject

from agent_desk.desk.work import Work


@pytest.fixture
def work(qapp):
    made = Work()
    yield made
    made.stop()


@pytest.fixture
def owner(qapp):
    return QObject()


def test_an_action_runs_beside_and_its_result_comes_home(work, owner, qtbot):
    came = []
    with qtbot.waitSignal(work.idle, timeout=2000):
        work.run(
            lambda: threading.current_thread().name,
            owner=owner,
            then=lambda name: came.append((name, threading.current_thread())),
        )
    ((name, thread),) = came
    assert name.startswith("store")
    assert thread is threading.main_thread()


def test_actions_run_in_the_order_they_were_asked_for(work, owner, qtbot):
    ran, came = [], []
    with qtbot.waitSignal(work.idle, timeout=2000):
        for number in range(50):
            work.run(lambda n=number: ran.append(n) or n, owner=owner, then=came.append)
    assert ran == came == list(range(50))


def fail():
    raise ValueError("no")


def test_an_error_goes_to_whoever_asked(work, owner, qtbot):
    came = []
    with qtbot.waitSignal(work.idle, timeout=2000), qtbot.assertNotEmitted(work.failed):
        work.run(fail, owner=owner, then=came.append, failed=lambda e: came.append(type(e)))
    assert came == [ValueError]


def test_an_error_nobody_takes_is_told(work, owner, qtbot):
    with qtbot.waitSignal(work.failed, timeout=2000) as failed:
        work.run(fail, owner=owner, then=lambda _: None)
    assert isinstance(failed.args[0], ValueError)


def test_a_result_for_somebody_gone_is_dropped(work, owner, qtbot):
    came, go = [], threading.Event()
    with qtbot.waitSignal(work.idle, timeout=2000):
        work.run(go.wait, owner=owner, then=came.append)
        owner.deleteLater()
        QCoreApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete)
        go.set()
    assert came == []


def test_an_error_for_somebody_gone_is_dropped(work, owner, qtbot):
    go = threading.Event()

    def late():
        go.wait()
        fail()

    with qtbot.waitSignal(work.idle, timeout=2000), qtbot.assertNotEmitted(work.failed):
        work.run(late, owner=owner, then=lambda _: None)
        owner.deleteLater()
        QCoreApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete)
        go.set()


def test_it_goes_on_after_an_error_in_the_page(work, owner, qtbot):
    came = []
    with qtbot.capture_exceptions() as caught, qtbot.waitSignal(work.idle, timeout=2000):
        work.run(lambda: 1, owner=owner, then=lambda _: fail())
        work.run(lambda: 2, owner=owner, then=came.append)
    assert [kind for kind, _, _ in caught] == [ValueError]
    assert came == [2]


def test_stopping_finishes_what_was_asked_for_and_ends_the_thread(owner, qapp):
    work, done, came = Work(), [], []
    for number in range(20):
        work.run(lambda n=number: done.append(n), owner=owner, then=came.append)
    work.stop()
    assert done == list(range(20))
    assert not [t for t in threading.enumerate() if t.name.startswith("store")]
    qapp.processEvents()
    assert came == []
    work.run(lambda: done.append("late"), owner=owner, then=came.append)
    assert "late" not in done


def test_idle_is_told_when_nothing_waits(work, owner, qtbot):
    assert work.is_idle()
    with qtbot.waitSignal(work.idle, timeout=2000):
        work.run(lambda: None, owner=owner, then=lambda _: None)
        assert not work.is_idle()
    assert work.is_idle()
