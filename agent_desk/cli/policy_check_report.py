"""How the findings of ``agent-desk policy check`` are told."""

import json
import sys
from collections.abc import Sequence

from agent_desk.cli.printed import printed
from agent_desk.policy.findings import Finding
from agent_desk.policy.policies import Policy


def tell(policy: Policy, findings: Sequence[Finding], *, as_json: bool) -> None:
    """Print every finding with its place, an example customer and what to change."""
    rows = sum(len(decision.rows) for decision in policy.decisions.values())
    if as_json:
        told = {
            "policy": policy.name,
            "decisions": len(policy.decisions),
            "rows": rows,
            "findings": [_as_object(finding) for finding in findings],
        }
        print(json.dumps(told, indent=1, ensure_ascii=False))
        return
    for finding in findings:
        print(printed(f"{finding.place}\n  {finding.fault}: {finding.problem}"))
        if finding.example:
            print(printed(f"  for example: {_customer(finding)}"))
    print(
        f"{len(findings) or 'No'} finding{'' if len(findings) == 1 else 's'}"
        f" in {len(policy.decisions)} decisions, {rows} rows.",
        file=sys.stderr,
    )


def _customer(finding: Finding) -> str:
    return ", ".join(f"{name} {value}" for name, value in finding.example.items())


def _as_object(finding: Finding) -> dict[str, object]:
    problem, place = finding.problem, finding.place
    return {
        "fault": finding.fault,
        "file": place.file,
        "decision": place.decision,
        "row": place.row,
        "column": place.column,
        "problem": problem.template.format(**problem.values),
        "change": problem.remedy.format(**problem.values),
        "example": dict(finding.example),
    }
