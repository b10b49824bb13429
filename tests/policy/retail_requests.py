"""The public retail requests as situations: facts from the orders, and from what is asked for.

``python -m tests.policy.retail_requests DATA`` prints how the shipped policy agrees with the
decisions that are right for them. DATA is the folder 01_retail_policy_orders.
"""

import json
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo

from agent_desk.policy import shipped
from agent_desk.policy.decide import decide
from agent_desk.policy.explain import allows
from agent_desk.policy.policies import Per
from agent_desk.policy.situations import Given, Past, Situation

KINDS = {
    "cancel_pending_order": "cancel_order",
    "modify_pending_order_items": "change_items",
    "modify_pending_order_address": "change_address",
    "modify_pending_order_payment": "change_payment",
    "return_delivered_order_items": "return_items",
    "exchange_delivered_order_items": "exchange_items",
    "modify_user_address": "change_home_address",
}
# The state an order is in once it was done, as the source says it.
AFTER = {
    "cancel_order": "cancelled",
    "change_items": "items changed",
    "return_items": "return requested",
    "exchange_items": "exchange requested",
}
ON_PENDING = {"cancel_order", "change_items", "change_address", "change_payment"}
ON_DELIVERED = {"return_items", "exchange_items"}
NOW = datetime(2026, 3, 2, 10, tzinfo=ZoneInfo("America/New_York"))
_METHODS = {"gift_card": "gift card", "credit_card": "credit card", "paypal": "paypal"}


class Data:
    """Orders, users, products and requests of the public data."""

    def __init__(self, folder):
        def read(name):
            return json.loads((folder / name).read_text("utf-8"))

        self.orders = read("data/orders.json")
        self.users = read("data/users.json")
        products = read("data/products.json")
        self.variants = {
            item: variant | {"product_id": product["product_id"]}
            for product in products.values()
            for item, variant in product["variants"].items()
        }
        self.train = read("tasks_train.json")
        self.dev = read("tasks_dev.json")

    def facts(self, user_id, kind, asked, state=None, added=None):
        """The facts of one decision.

        Args:
            asked: What the request says, in the words of the source's tools.
            state: The order's state, where an earlier decision changed it.
            added: What earlier decisions put on gift cards, or took off them, in cents.
        """
        user = self.users[user_id]
        facts = {"identity_checked": True}
        if "order_id" in asked:
            facts |= self._of_order(user_id, self.orders[asked["order_id"]], state)
        if "payment_method_id" in asked:
            facts |= self._of_method(user, asked, added or {})
        if "reason" in asked:
            facts["cancel_reason"] = asked["reason"]
        if "item_ids" in asked:
            facts["all_items_named"] = True
            facts |= self._of_items(kind, asked)
        if "address1" in asked:
            parts = ("address1", "city", "state", "country", "zip")
            facts["address_complete"] = all(asked.get(part) for part in parts)
        return facts

    def _of_order(self, user_id, order, state):
        paid = order["payment_history"][0]["payment_method_id"]
        return {
            "order_theirs": order["user_id"] == user_id,
            "order_state": state or order["status"],
            "order_total": cents(sum(item["price"] for item in order["items"])),
            "paid_with": method_of(paid),
        }

    def _of_method(self, user, asked, added):
        method = asked["payment_method_id"]
        paid = self.orders[asked["order_id"]]["payment_history"][0]["payment_method_id"]
        kind = method_of(method)
        to_card = "gift card" if kind == "gift card" else "another method"
        facts = {
            "method_theirs": method in user["payment_methods"],
            "pay_with": kind,
            "other_method": method != paid,
            "refund_to": "the way it was paid" if method == paid else to_card,
        }
        balance = user["payment_methods"].get(method, {}).get("balance")
        if balance is None:
            return facts
        return facts | {"card_balance": cents(balance) + added.get(method, 0)}

    def moved(self, kind, asked, facts):
        """What a decision puts on gift cards at once, or takes off them, in cents."""
        if kind == "change_items":
            return {asked["payment_method_id"]: -facts["price_difference"]}
        if kind not in {"cancel_order", "change_payment"}:
            return {}
        paid = self.orders[asked["order_id"]]["payment_history"][0]["payment_method_id"]
        moved = {paid: facts["order_total"]}
        if kind == "change_payment":
            moved[asked["payment_method_id"]] = -facts["order_total"]
        return moved

    def _of_items(self, kind, asked):
        order = self.orders[asked["order_id"]]
        priced = {item["item_id"]: item["price"] for item in order["items"]}
        old = [self.variants[item] for item in asked["item_ids"]]
        before = sum(priced[item] for item in asked["item_ids"])
        if kind == "return_items":
            return {"refund_amount": cents(before)}
        new = [self.variants[item] for item in asked["new_item_ids"]]
        pairs = zip(old, new, strict=True)
        return {
            "same_product": all(o["product_id"] == n["product_id"] for o, n in pairs),
            "new_items_available": all(one["available"] for one in new),
            "price_difference": cents(sum(one["price"] for one in new) - before),
        }


@dataclass(frozen=True)
class Answered:
    """One decision that is right for a request, and what the policy says to it."""

    request: int
    kind: str
    asked: dict
    facts: dict
    verdict: object


def answers(policy, data, requests):
    """Every right decision of the requests with its verdict, in the order they are taken."""
    for number, request in enumerate(requests):
        past, states, added = Past(), {}, Counter()
        for action in request["actions"]:
            kind, asked = KINDS.get(action["name"]), action["kwargs"]
            if kind is None:
                continue
            order = asked.get("order_id", "")
            facts = data.facts(request["user_id"], kind, asked, states.get(order), added)
            situation = Situation(facts=facts, now=NOW, subject=order)
            verdict = decide(policy, kind, situation, past)
            yield Answered(number, kind, asked, facts, verdict)
            past = past.plus(Given(kind=kind, at=NOW, places={Per.SUBJECT: order}))
            states[order] = AFTER.get(kind, states.get(order))
            if allows(verdict):
                added.update(data.moved(kind, asked, facts))


def forbidden(policy, data, requests):
    """What the source forbids on the orders of the requests: kind, facts, verdict.

    Returned orders, pending returns and the like follow from the state alone; the rest is each
    request bent in one place: money to a strange method, an item that is not there, another
    product, an empty gift card, the second change of the same order.
    """
    for request in requests:
        for action in request["actions"]:
            kind, asked = KINDS.get(action["name"]), action["kwargs"]
            if kind is None or "order_id" not in asked:
                continue
            good = data.facts(request["user_id"], kind, asked)
            status = data.orders[asked["order_id"]]["status"]
            wrong = {"pending": ON_DELIVERED, "delivered": ON_PENDING}.get(status, set())
            for other in sorted(wrong | (ON_PENDING | ON_DELIVERED if not wrong else set())):
                yield other, "state", _verdict(policy, other, {**_all_yes(), **good})
            for why, facts in _bent(kind, good):
                yield kind, why, _verdict(policy, kind, facts)
            if kind in AFTER:
                done = Given(kind=kind, at=NOW, places={Per.SUBJECT: "order"})
                yield kind, "twice", _verdict(policy, kind, good, Past(given=(done,)))


def _all_yes():
    return {
        "cancel_reason": "no longer needed",
        "all_items_named": True,
        "same_product": True,
        "new_items_available": True,
        "method_theirs": True,
        "other_method": True,
        "address_complete": True,
        "pay_with": "paypal",
        "refund_to": "the way it was paid",
        "price_difference": 0,
        "refund_amount": 100,
    }


def _bent(kind, good):
    yield "somebody else's", {**good, "order_theirs": False}
    yield "not verified", {**good, "identity_checked": False}
    if kind == "cancel_order":
        yield "reason", {**good, "cancel_reason": "another reason"}
    if kind == "return_items":
        yield "money elsewhere", {**good, "refund_to": "another method"}
    if kind in {"change_items", "exchange_items"}:
        yield "not available", {**good, "new_items_available": False}
        yield "another product", {**good, "same_product": False}
        short = {"pay_with": "gift card", "card_balance": 0, "price_difference": 1}
        yield "card short", {**good, **short}
    if kind == "change_payment":
        yield "same method", {**good, "other_method": False}
        short = {"pay_with": "gift card", "card_balance": good["order_total"] - 1}
        yield "card short", {**good, **short}


def _verdict(policy, kind, facts, past=None):
    situation = Situation(facts=facts, now=NOW, subject="order")
    return decide(policy, kind, situation, past or Past())


def cents(amount):
    return int((Decimal(str(amount)) * 100).to_integral_value())


def method_of(method_id):
    return next(name for prefix, name in _METHODS.items() if method_id.startswith(prefix))


def main(arguments):
    policy = shipped.shipped().policy
    data = Data(Path(arguments[0]))
    for name, requests in (("train", data.train), ("dev", data.dev)):
        found = list(answers(policy, data, requests))
        print(f"{name}: {len(requests)} requests, {len(found)} right decisions")
        for kind in sorted({one.kind for one in found}):
            of_kind = [one for one in found if one.kind == kind]
            may = [one for one in of_kind if allows(one.verdict)]
            print(f"  {kind:20} {len(may):4} of {len(of_kind)}")
            for one in of_kind:
                if one not in may:
                    verdict = one.verdict
                    print(
                        f"    request {one.request}: {verdict.word} {verdict.rule} {one.asked}"
                    )
        bent = list(forbidden(policy, data, requests))
        wrong = [one for one in bent if allows(one[2]) or not one[2].word.refuses]
        print(f"  forbidden there: {len(bent) - len(wrong)} of {len(bent)} refused")
        for kind, why, verdict in wrong[:20]:
            print(f"    {kind} {why}: {verdict.word} {verdict.rule} {verdict.needs}")


if __name__ == "__main__":
    main(sys.argv[1:])
