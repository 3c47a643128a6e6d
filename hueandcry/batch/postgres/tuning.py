"""The server's settings, each with its reason: two cores, and at most 4 GB for everything together."""

from __future__ import annotations

SETTINGS: dict[str, str] = {
    # Reached by a private socket only.
    "listen_addresses": "''",
    "unix_socket_permissions": "0700",
    "password_encryption": "'scram-sha-256'",
    "max_connections": "60",
    # Memory.
    "shared_buffers": "512MB",
    "effective_cache_size": "2GB",
    "work_mem": "16MB",
    "maintenance_work_mem": "256MB",
    "autovacuum_work_mem": "128MB",
    "max_worker_processes": "4",
    "max_parallel_workers": "2",
    "max_parallel_workers_per_gather": "1",
    "max_parallel_maintenance_workers": "1",
    # Nothing acknowledged may be lost.
    "fsync": "on",
    "synchronous_commit": "on",
    "full_page_writes": "on",
    # The backend of a killed import lets go of its locks at once, also in the midst of a statement.
    "client_connection_check_interval": "'1s'",
    # Bulk imports write much in little time: few, spread checkpoints.
    "max_wal_size": "4GB",
    "checkpoint_timeout": "15min",
    "checkpoint_completion_target": "0.9",
    "wal_buffers": "16MB",
    "random_page_cost": "1.1",
    # Compiling a query costs more than these queries take.
    "jit": "off",
    # The log must not hold what victims wrote: no statements, no row values.
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
    "log_min_duration_statement": "-1",
    "log_checkpoints": "off",
    "log_timezone": "'UTC'",
    "timezone": "'UTC'",
    "lc_messages": "'C.UTF-8'",
    "shared_preload_libraries": "''",
}


def configuration(socket_folder: str, port: int, compression: str) -> str:
    """Return the text of the file that postgresql.conf includes."""
    quoted = socket_folder.replace("'", "''")
    changing = {
        "unix_socket_directories": f"'\"{quoted}\"'",
        "port": str(port),
        "wal_compression": compression,
        # A record's row and text take a third less processor time than with PostgreSQL's own compression.
        "default_toast_compression": compression,
    }
    lines = [f"{name} = {value}" for name, value in {**SETTINGS, **changing}.items()]
    return "# Written by Hue & Cry at each start: change tuning.py instead.\n" + "\n".join(lines) + "\n"
