"""Agreements, the table of gateways, compartments and the handling of sources."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect, render
from django.utils import timezone

from hueandcry.access import queries as access
from hueandcry.access.roles import Permission
from hueandcry.core.sharing.gateway import decide
from hueandcry.core.sharing.gateway_table import GATEWAYS, TABLE
from hueandcry.core.sharing.handling import USUAL
from hueandcry.core.sharing.handling_table import COMPARTMENTS
from hueandcry.core.sharing.law_table import LAWS
from hueandcry.core.sharing.reading_table import READING
from hueandcry.core.sharing.request import Request
from hueandcry.core.sharing.vocabulary import Data, Established, Party, Purpose
from hueandcry.stages.record import queries as record
from hueandcry.stages.record.actions import handling
from hueandcry.stages.share import passing, queries
from hueandcry.stages.share.actions import agreeing, clearing, compartments
from hueandcry.web.sharing_forms import (
    AgreementForm,
    ClearanceForm,
    CompartmentForm,
    GatewayForm,
    HandlingForm,
    WhyForm,
)
from hueandcry.web.views import ViewerRequest, posted, signed_in


@signed_in(Permission.SHARE)
def agreements_page(request: ViewerRequest) -> HttpResponse:
    """Show the agreements one's organisation is a party to."""
    found = queries.agreements(timezone.now())
    return render(request, "sharing/agreements.html", {"found": found, "names": access.organisation_names()})


@signed_in(Permission.AUTHORISE_SHARING)
def new_agreement(request: ViewerRequest) -> HttpResponse:
    """Lay an agreement before its parties."""
    names = access.organisation_names()
    others = sorted(((pk, n) for pk, n in names.items() if pk != request.viewer.organisation_id), key=lambda o: o[1])
    form = AgreementForm(others, posted(request))
    if request.method == "POST" and form.is_valid():
        code = agreeing.propose_agreement(terms=form.terms(), by=request.viewer, at=timezone.now())
        messages.success(request, "Proposed and signed. It waits for the other parties.")
        return redirect("agreement", code)
    return render(request, "sharing/new_agreement.html", {"form": form}, status=422 if form.errors else 200)


@signed_in(Permission.SHARE)
def agreement_page(request: ViewerRequest, code: str) -> HttpResponse:
    """Show an agreement; sign it or end it."""
    viewer, now = request.viewer, timezone.now()
    found = queries.get_agreement(code, now)
    form = WhyForm(posted(request) if request.POST.get("deed") == "end" else None)
    if request.method == "POST":
        if request.POST.get("deed") == "sign":
            agreeing.sign(code=code, by=viewer, at=now)
            messages.success(request, f"Signed for {access.organisation(viewer.organisation_id).name}.")
            return redirect("agreement", code)
        if form.is_valid():
            agreeing.end_agreement(code=code, reason=form.cleaned_data["reason"], by=viewer, at=now)
            messages.success(request, "The agreement is ended.")
            return redirect("agreement", code)
    names = access.organisation_names()
    can_sign = viewer.may(Permission.AUTHORISE_SHARING)
    shown = {
        "one": found, "form": form, "can_sign": can_sign and found.state not in ("ended", "expired"),
        "has_signed": viewer.organisation_id in found.signed,
        "parties": [(names.get(pk, ""), found.signed.get(pk)) for pk in found.party_ids],
    }  # fmt: skip
    return render(request, "sharing/agreement.html", shown, status=422 if form.errors else 200)


@signed_in()
def gateways_page(request: ViewerRequest) -> HttpResponse:
    """Show the table of gateways as it stands in the code, and try it."""
    form, decision = GatewayForm(request.GET or None), None
    if request.GET and form.is_valid():
        found = form.cleaned_data
        decision = decide(
            Request(
                Party[found["discloser"]], Party[found["recipient"]], frozenset(Data[d] for d in found["data"]),
                Purpose[found["purpose"]], established=frozenset(Established[e] for e in found["established"]),
                handling=USUAL, audience=frozenset({0}),
            )
        )  # fmt: skip
    lines = [(line, [LAWS[law] for law in line.laws], line in GATEWAYS) for line in TABLE]
    ways = [(way, [LAWS[law] for law in way.laws]) for way in READING]
    shown = {"form": form, "decision": decision, "lines": lines, "ways": ways, "laws": LAWS.values()}
    return render(request, "sharing/gateways.html", shown)


@signed_in(Permission.AUTHORISE_SHARING)
def clearances_page(request: ViewerRequest) -> HttpResponse:
    """Show who is let into which compartment; let somebody in, confirm it, end it."""
    viewer, now = request.viewer, timezone.now()
    colleagues = [(one.pk, f"{one.name}, {one.email}") for one in access.colleagues(viewer.organisation_id)]
    form = ClearanceForm(colleagues, posted(request))
    if request.method == "POST" and form.is_valid():
        found = form.cleaned_data
        clearing.give(
            member_id=int(found["member"]), compartment=found["compartment"], reason=found["reason"], by=viewer, at=now
        )
        messages.success(request, "Proposed. A second person must confirm it.")
        return redirect("clearances")
    shown = {"form": form, "found": queries.clearances(viewer.organisation_id), "titles": COMPARTMENTS}
    return render(request, "sharing/clearances.html", shown, status=422 if form.errors else 200)


@signed_in(Permission.AUTHORISE_SHARING)
def clearance_decide(request: ViewerRequest, clearance_id: int) -> HttpResponse:
    """Confirm or end a clearance."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    is_confirmed = request.POST.get("deed") == "confirm"
    deed = clearing.confirm if is_confirmed else clearing.end
    deed(clearance_id=clearance_id, by=request.viewer, at=timezone.now())
    messages.success(request, "The clearance is confirmed." if is_confirmed else "The clearance is ended.")
    return redirect("clearances")


@signed_in(Permission.AUTHORISE_SHARING)
def compartment_page(request: ViewerRequest, report_id: int) -> HttpResponse:
    """Put a record in a compartment, after saying what follows."""
    report = passing.get_record(report_id, by=request.viewer)
    form = CompartmentForm(posted(request))
    if request.method == "POST" and form.is_valid():
        found = form.cleaned_data
        compartments.place(
            report_id=report_id, compartments=frozenset({found["compartment"]}), reason=found["reason"],
            by=request.viewer, at=timezone.now(),
        )  # fmt: skip
        return redirect("record", report_id)
    shown = {"form": form, "report": report}
    return render(request, "sharing/compartment.html", shown, status=422 if form.errors else 200)


@signed_in(Permission.AUTHORISE_SHARING)
def sources_page(request: ViewerRequest) -> HttpResponse:
    """Show what the records of each of one's sources carry."""
    own = [one for one in record.sources() if one.owner_id == request.viewer.organisation_id]
    return render(request, "sharing/sources.html", {"found": own, "titles": COMPARTMENTS})


@signed_in(Permission.AUTHORISE_SHARING)
def source_page(request: ViewerRequest, source_id: int) -> HttpResponse:
    """Set what the records of a source carry from now on."""
    found = next((one for one in record.sources() if one.id == source_id), None)
    if found is None or found.owner_id != request.viewer.organisation_id:
        raise record.NoSuchSource()
    now = {"marking": found.marking, "tlp": found.tlp, "grading": found.grading, "compartments": found.compartments}
    form = HandlingForm(posted(request), initial=now)
    if request.method == "POST" and form.is_valid():
        handling.set_source_handling(
            source_id=source_id, handling=form.handling(), by=request.viewer, at=timezone.now()
        )
        messages.success(request, "Set, for what arrives from now on.")
        return redirect("sources_handling")
    return render(request, "sharing/source.html", {"form": form, "one": found}, status=422 if form.errors else 200)
