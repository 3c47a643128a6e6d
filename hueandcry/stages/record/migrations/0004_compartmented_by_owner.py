from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('record', '0003_handling'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='compartmented',
            index=models.Index(models.F('owner_id'), name='compartmented_by_owner'),
        ),
    ]
