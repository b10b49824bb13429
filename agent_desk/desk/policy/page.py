"""The policy as tables, for a lead: change a cell, see what is found, publish with a reason."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agent_desk.desk import commands, words
from agent_desk.desk.announce import announce
from agent_desk.desk.columns import Columns
from agent_desk.desk.fonts import Role
from agent_desk.desk.labels import Label
from agent_desk.desk.policy import policy_words
from agent_desk.desk.policy.publishing import Checked, PolicyPublishing, Publication
from agent_desk.desk.policy.standing import Standing
from agent_desk.desk.row_list import RowList
from agent_desk.desk.row_model import Row
from agent_desk.desk.scroll import Scroll
from agent_desk.desk.tables.changing import Changing
from agent_desk.desk.tables.drafting import Drafting
from agent_desk.desk.tables.found import MOST_HELD, Found
from agent_desk.desk.tables.row_buttons import RowButtons
from agent_desk.desk.tables.table_model import TableModel
from agent_desk.desk.tables.table_view import TableView
from agent_desk.domain.errors import WorldError
from agent_desk.domain.texts import accepted
from agent_desk.policy import grid as tables

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent

    from agent_desk.actions.policies import Broken, InForce, Policies
    from agent_desk.desk.look import Look
    from agent_desk.desk.work import Work
    from agent_desk.domain.ids import Id
    from agent_desk.policy.edits import Edit
    from agent_desk.policy.findings import Finding
    from agent_desk.policy.grid import Grid, GridRow
    from agent_desk.policy.policies import Policy

_LIST_WIDTH, _MOST_TABLES = 340, 14


class PolicyPage(QWidget):
    """The tables at the left, the chosen one at the right, and below it what follows.

    Signals:
        left: The lead wants to go back; the draft stays.
        published: Another policy is in force. Carries what was said of it.
    """

    left = Signal()
    published = Signal(str)

    def __init__(self, look: Look, policies: Policies, work: Work, language: str) -> None:
        super().__init__()
        self._look = look
        self._language = language
        self._by: Id = b""
        self._wide = False
        self._name = ""
        self._grids: tuple[Grid, ...] = ()
        self._checked: Checked | None = None
        self._policy: Policy | None = None
        self._drafting = Drafting(PolicyPublishing(policies, language), work, self)
        self._list = RowList(look, self.tr("Tables of the policy"), lines=1)
        self._list.show_cursor_always()
        self._title = Label(look, role=Role.TITLE)
        self._hint = Label(look, RowButtons.said(), role=Role.CAPTION, colour="ink2")
        self._model = TableModel(self)
        self._buttons = RowButtons(
            look,
            {
                "add": self._add,
                "copy": self._copy,
                "remove": self._remove,
                "up": partial(self._move, -1),
                "down": partial(self._move, 1),
                "undo": self._drafting.undo,
                "wide": self._toggle_columns,
            },
        )
        self._table = TableView(look, self.tr("The table"), self._model, self._buttons.took)
        self._found = Found(look)
        self._standing = Standing(look)
        self._changing = Changing(look)
        self._place()
        self._join()

    def begin(self, by: Id) -> None:
        """Show the policy in force, or the draft that was begun, to a lead."""
        self._by = by
        self._drafting.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Override QWidget.keyPressEvent."""
        if self._buttons.took(event):
            event.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Override QWidget.showEvent."""
        super().showEvent(event)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(10))
        for part in (
            self._title, self._hint, self._table, self._buttons, self._found, self._changing,
        ):  # fmt: skip
            column.addWidget(part)
        column.addStretch(1)
        leading = QWidget()
        beside = QVBoxLayout(leading)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(self._look.px(10))
        beside.addWidget(self._standing)
        beside.addWidget(self._list)
        beside.addStretch(1)
        scroll = Scroll(self._look)
        scroll.body.addWidget(
            Columns(self._look, leading, right, narrow=leading, width=_LIST_WIDTH), 1
        )
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(scroll)

    def _join(self) -> None:
        commands.bind("finish", self, self._changing.publish)
        self._drafting.begun.connect(self._begun)
        self._drafting.changed.connect(self._show)
        self._drafting.checked.connect(self._tell)
        self._drafting.published.connect(self._is_published)
        self._drafting.refused.connect(self._is_refused)
        self._list.opened.connect(lambda _name: self._table.setFocus())
        self._list.selectionModel().currentChanged.connect(lambda *_two: self._choose())
        self._model.typed.connect(self._write)
        self._table.selectionModel().currentChanged.connect(lambda *_two: self._let_act())
        self._found.chosen.connect(self._go_to)
        self._standing.repair_asked.connect(self._repair)
        self._changing.asked.connect(lambda why: self._drafting.publish(self._by, why))

    # What is shown

    def _begun(self, now: InForce) -> None:
        self._policy = self._policy or now.policy
        self._standing.show_standing(now)
        self._changing.begin()

    def _show(self) -> None:
        """Show the draft as it is now; the cursor stays where it was."""
        self._grids = tables.grids(self._drafting.draft, wide=self._wide)
        names = [grid.name for grid in self._grids]
        if self._name not in names and names:
            self._name = names[0]
        self._list_tables()
        self._show_table()

    def _list_tables(self) -> None:
        policy = self._policy
        if policy is None:
            return
        faulty = {policy_words.table_of(one) for one in self._findings()}
        rows = [self._row_of(grid, policy, faulty=grid.name in faulty) for grid in self._grids]
        self._list.set_rows(rows)
        self._list.fit_rows(_MOST_TABLES)
        self._list.set_current(self._name)

    def _row_of(self, grid: Grid, policy: Policy, *, faulty: bool) -> Row:
        said = policy_words.table(grid, policy, self._language)
        if not faulty:
            return Row(grid.name, said, icon="circle-check", icon_colour="line", spoken=said)
        spoken = self.tr("{table}. Something was found here.").format(table=said)
        return Row(grid.name, said, icon="triangle-alert", icon_colour="owed", spoken=spoken)

    def _show_table(self) -> None:
        grid, policy = self._grid(), self._policy
        if grid is None or policy is None:
            return
        at = self._table.currentIndex()
        row = self._model.row_at(at)
        column = self._model.grid.columns[at.column()] if row is not None else ""
        headings = [policy_words.heading(one, policy, self._language) for one in grid.columns]
        lost = self._model.show(grid, headings, self._problems(grid))
        if lost and row is not None:
            # A row that is gone leaves the cursor on the one that is at its place now.
            there = self._model.place(row.id, column)
            last = min(at.row(), len(grid.rows) - 1)
            same = self._model.index(last, min(at.column(), len(grid.columns) - 1))
            self._table.go_to(there if there.isValid() else same)
        self._title.setText(policy_words.table(grid, policy, self._language))
        self._table.setAccessibleName(self._title.text())
        self._hint.setText(
            RowButtons.said()
            if grid.editable
            else self.tr("This table is changed in its file: {file}").format(file=grid.file)
        )
        self._let_act()

    def _problems(self, grid: Grid) -> dict[tuple[str, str], str]:
        found: dict[tuple[str, str], str] = {}
        for one in self._findings():
            if policy_words.table_of(one) == grid.name:
                at = (one.place.row, policy_words.column_of(grid, one))
                found.setdefault(at, policy_words.problem(one))
        return found

    def _findings(self) -> tuple[Finding, ...]:
        return self._checked.findings if self._checked is not None else ()

    def _tell(self, checked: Checked) -> None:
        """Show what was found behind the person's back; nothing they are at moves."""
        self._checked, self._policy = checked, checked.policy
        self._list_tables()
        self._show_table()
        self._found.show_findings(
            checked.findings,
            [
                (
                    policy_words.found(one, self._grids, checked.policy, self._language),
                    policy_words.remedy(one),
                )
                for one in checked.findings[:MOST_HELD]
            ],
        )
        self._changing.show_changes(
            checked.changes, known=checked.readable, publishable=checked.publishable
        )

    def _let_act(self) -> None:
        grid, row = self._grid(), self._model.row_at(self._table.currentIndex())
        editable = grid is not None and grid.editable
        chosen = editable and row is not None
        up = down = False
        if grid is not None and row is not None and chosen:
            up = tables.moved(grid, row, -1) is not None
            down = tables.moved(grid, row, 1) is not None
        self._buttons.allow(
            add=editable,
            copy=chosen and (row is not None and row.id != tables.OTHERWISE),
            remove=chosen,
            up=up,
            down=down,
            undo=self._drafting.can_undo(),
        )

    # What is done

    def _choose(self) -> None:
        current = self._list.current()
        if current is not None and current.key != self._name:
            self._name = str(current.key)
            self._show_table()

    def _write(self, row: GridRow, column: str, text: str) -> None:
        grid = self._grid()
        if grid is not None:
            self._drafting.change(grid.written(row, column, accepted(text)))

    def _add(self) -> None:
        grid = self._grid()
        if grid is not None and self._policy is not None:
            row = self._model.row_at(self._table.currentIndex())
            self._insert(*tables.added(grid, row, self._policy.languages))

    def _copy(self) -> None:
        grid, row = self._grid(), self._model.row_at(self._table.currentIndex())
        if grid is not None and row is not None:
            self._insert(*tables.copied(grid, row))

    def _insert(self, edit: Edit, row: GridRow) -> None:
        self._drafting.change(edit)
        at = max(self._table.currentIndex().column(), 0)
        there = self._model.place(row.id, "")
        self._table.go_to(self._model.index(there.row(), at))
        self._table.setFocus()
        announce(self._table, self.tr("New row: {row}").format(row=row.id))

    def _remove(self) -> None:
        row = self._model.row_at(self._table.currentIndex())
        if row is not None:
            self._drafting.change(tables.removed(row))
            announce(self._table, self.tr("Row {row} is out.").format(row=row.id))

    def _move(self, by: int) -> None:
        grid, row = self._grid(), self._model.row_at(self._table.currentIndex())
        edit = tables.moved(grid, row, by) if grid is not None and row is not None else None
        if edit is not None:
            self._drafting.change(edit)

    def _toggle_columns(self) -> None:
        self._wide = not self._wide
        self._buttons.show_wide(wide=self._wide)
        self._show()

    def _go_to(self, finding: Finding) -> None:
        name = policy_words.table_of(finding)
        if name not in [grid.name for grid in self._grids]:
            return
        self._name = name
        self._list.set_current(name)
        self._show_table()
        grid = self._grid()
        if grid is not None:
            column = policy_words.column_of(grid, finding)
            self._table.go_to(self._model.place(finding.place.row, column))
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _repair(self, broken: Broken) -> None:
        self._drafting.begin_with(broken.files)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        begun = self.tr("The draft is version {version} now.")
        announce(self._list, begun.format(version=words.isolated(broken.version)))

    def _is_published(self, done: Publication) -> None:
        said = self.tr("Version {version} is in force.").format(
            version=words.isolated(done.now.policy.version)
        )
        if done.bare:
            lost = self.tr("The remarks in {files} could not be kept.")
            said = f"{said} {lost.format(files=', '.join(done.bare))}"
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.published.emit(said)

    def _is_refused(self, error: Exception) -> None:
        if not isinstance(error, WorldError):
            raise error
        self._changing.show_problem(" ".join(words.error(error)).strip())

    def _grid(self) -> Grid | None:
        return next((one for one in self._grids if one.name == self._name), None)
