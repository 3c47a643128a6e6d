"""The addresses of the pages, one line each."""

from __future__ import annotations

from django.urls import path

from hueandcry.web.views import (
    about,
    accuracy,
    batches,
    home,
    identifier,
    imports,
    model,
    oversight,
    record,
    review,
    search,
    series,
)

urlpatterns = [
    path("", home.home, name="home"),
    path("forces/<slug:code>/", home.force, name="force"),
    path("imports/", batches.listing, name="imports"),
    path("imports/new/", imports.new, name="import_new"),
    path("imports/new/source/", imports.new_source, name="source_new"),
    path("imports/new/<slug:token>/columns/", imports.columns, name="import_columns"),
    path("imports/new/<slug:token>/check/", imports.check, name="import_check"),
    path("imports/new/<slug:token>/throw-away/", imports.throw_away, name="import_throw_away"),
    path("imports/<int:batch_id>/", batches.one, name="import"),
    path("imports/<int:batch_id>/rejected.csv", batches.rejected, name="import_rejected"),
    path("audit/", oversight.audit_page, name="audit"),
    path("keys/", oversight.keys_page, name="keys"),
    path("keys/<int:key_id>/end/", oversight.end_key, name="key_end"),
    path("account/", about.account, name="account"),
    path("accuracy/", accuracy.accuracy_page, name="accuracy"),
    path("accuracy/draw/", accuracy.draw, name="accuracy_draw"),
    path("accuracy/notices/<int:notice_id>/close/", accuracy.close_notice, name="notice_close"),
    path("policy/", model.policy_page, name="policy"),
    path("model/", model.model_page, name="model"),
    path("about/", about.about, name="about"),
    path("accessibility/", about.accessibility, name="accessibility"),
    path("privacy/", about.privacy, name="privacy"),
    path("cookies/", about.cookies, name="cookies"),
    path("record/<int:report_id>/", record.record_page, name="record"),
    path("review/", review.queue, name="review"),
    path("review/undo/", review.undo, name="review_undo"),
    path("review/skipped/", review.bring_back, name="review_bring_back"),
    path("review/<int:report_id>/", review.one, name="review_one"),
    path("review/<int:report_id>/answer/", review.answer, name="review_answer"),
    path("review/<int:report_id>/skip/", review.skip, name="review_skip"),
    path("identifier/<slug:kind>/<path:value>", identifier.identifier_page, name="identifier"),
    path("series/", series.series_list, name="series_list"),
    path("series/<slug:reference>/", series.series_page, name="series"),
    path("search/", search.search_page, name="search"),
]
