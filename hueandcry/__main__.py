"""`python -m hueandcry` is `hue`."""

from hueandcry.batch.cli import main

if __name__ == "__main__":
    main()
