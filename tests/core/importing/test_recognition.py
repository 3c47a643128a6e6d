from hueandcry.core.importing.profile import Column, IdentifierColumn, PersonBlock, Profile
from hueandcry.core.importing.recognition import fitted, recognise


def profile(name, *headers, reference="Ref"):
    columns = tuple(Column((header,), "extra") for header in headers)
    return Profile(name, columns=(Column((reference,), "reference"), *columns))


def test_the_profile_with_most_of_its_headers_wins():
    one, two = profile("one", "A", "B", "C"), profile("two", "A", "B", "D")

    assert recognise(["Ref", "A", "B", "C", "X"], [two, one]).name == "one"


def test_of_two_that_fit_the_one_that_leaves_fewer_columns_over_wins():
    small, large = profile("small", "A"), profile("large", "A", "B", "C")

    assert recognise(["Ref", "A", "B", "C"], [small, large]).name == "large"


def test_none_fits_without_its_reference_or_with_too_little():
    known = profile("known", "A", "B", "C", "D", "E")

    assert recognise(["A", "B", "C", "D", "E"], [known]) is None
    assert recognise(["Ref", "A", "B"], [known]) is None
    assert recognise(["Ref"], []) is None


def test_a_file_s_own_spelling_is_taken_over():
    known = Profile(
        "known",
        expects=("Ref No", "Tel"),
        columns=(Column(("Ref No",), "reference"),),
        people=(PersonBlock({"name": ("Name",)}, role_header="Role"),),
        identifiers=(IdentifierColumn("phone", ("Tel",), platform_header="Site"),),
    )

    found = recognise(["REF_NO", "tel", "NAME", "role ", "SITE"], [known])

    assert found.headers() == {"REF_NO", "tel", "NAME", "role ", "SITE"}
    assert found.expects == ("REF_NO", "tel")


def test_a_fitting_profile_is_left_as_it_is():
    known = profile("known", "A")

    assert fitted(known, ["Ref", "A"]) is known
