"""The addresses of the pages, one line each."""

from __future__ import annotations

from django.urls import path

urlpatterns: list[object] = []
_ = path
