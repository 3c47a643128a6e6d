"""Evidence to decision: policy, rules, model, calibration, reasons."""
