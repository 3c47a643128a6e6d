"""Events are found by purpose and by gateway without a walk through the trail."""

from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [("audit", "0002_seals")]

    operations = [
        migrations.AddIndex(
            "event", models.Index(fields=["purpose", "id"], name="audit_by_purpose", condition=Q(purpose__gt=""))
        ),
        migrations.AddIndex(
            "event", models.Index(fields=["gateway", "id"], name="audit_by_gateway", condition=Q(gateway__gt=""))
        ),
    ]
