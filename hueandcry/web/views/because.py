"""Why can I see this record, and why can't they?"""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from hueandcry.access import queries as access
from hueandcry.access.roles import Permission
from hueandcry.stages.share import because, passing, queries
from hueandcry.web.showing_handling import for_people_of
from hueandcry.web.views import ViewerRequest, signed_in


@signed_in(Permission.READ_TEXT)
def why_page(request: ViewerRequest, report_id: int) -> HttpResponse:
    """Show the rule by which one sees a record; to a supervisor also whether others would."""
    viewer = request.viewer
    told = because.why_me(report_id=report_id, by=viewer)
    report = passing.get_record(report_id, by=viewer)
    shown = {
        "told": told, "report": report, "handling": for_people_of(request.user.organisation, told.handling),
        "can_ask": viewer.may(Permission.AUTHORISE_SHARING), "names": access.organisation_names(),
        "disclosed": queries.of_report(report_id) if viewer.may(Permission.SHARE) else [],
        "other": None,
    }  # fmt: skip
    if shown["can_ask"]:
        shown["colleagues"] = access.colleagues(viewer.organisation_id)
        shown["organisations"] = sorted(
            ((pk, name) for pk, name in access.organisation_names().items() if pk != report.owner_id),
            key=lambda one: one[1],
        )
        shown["other"] = _other(request, report_id)
    return render(request, "sharing/why.html", shown)


def _other(request: ViewerRequest, report_id: int) -> because.Told | None:
    member, organisation = request.GET.get("colleague", ""), request.GET.get("organisation", "")
    if member.isdecimal() and len(member) < 10:
        return because.why_colleague(report_id=report_id, member_id=int(member), by=request.viewer)
    if organisation.isdecimal() and len(organisation) < 10:
        return because.why_organisation(report_id=report_id, organisation_id=int(organisation), by=request.viewer)
    return None
