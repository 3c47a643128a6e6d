"""The gateway is told which records are restricted."""

from importlib import import_module

from django.db import migrations

share_7 = import_module("hueandcry.stages.share.migrations.0007_restricted")
SAID = "EXISTS (SELECT FROM law_setapart WHERE report_id = $1)"


class Migration(migrations.Migration):
    dependencies = [("law", "0011_restricted_apart"), ("share", "0007_restricted")]

    operations = [migrations.RunSQL(share_7.function(SAID), share_7.function("false"))]
