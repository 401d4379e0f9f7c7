using System.Globalization;
using System.Text;

using Infra.Platform.Modeling.Compositions;
using Infra.Testing;

namespace Infra.Platform.Modeling.Tests.Compositions;

public sealed class CompositionMistakeTests
{
    // A trial says one thing, so that it reads hardly any property.
    private const string Unread = "is read by no object";

    [Fact]
    public void Build_ValuesThatCannotBe_AreRefusedWithTheReason() => Golden.Matches(All(CompositionMistakes.OfValues));

    [Fact]
    public void Build_PatchesThatCannotBe_AreRefusedWithTheReason() =>
        Golden.Matches(All(CompositionMistakes.OfPatches));

    [Fact]
    public void Build_ObjectsThatCannotBe_AreRefusedWithTheReason() =>
        Golden.Matches(All(CompositionMistakes.OfObjects));

    [Fact]
    public void Build_CompositionsThatCannotBe_AreRefusedWithTheReason() =>
        Golden.Matches(All(CompositionMistakes.OfTheWhole));

    [Fact]
    public void Build_PropertiesThatNothingReads_AreNamed()
    {
        var trial = new Trial(c => c.One()
            .Set("spec.a", c.Api(a => a.Feet.Count))
            .Set("spec.b", c.Api(a => a.Books)));

        var mistakes = Assert.Throws<ModelException>(() => trial.Build()).Mistakes;

        Assert.Equal(
            ["Size", "Version", "Height", "Width", "Load", "HasDoors", "MadeBy", "Notes", "Feet.Price"],
            mistakes.Select(static mistake => mistake.Where["Shelf.".Length..]));
    }

    private static string All(IEnumerable<(string Name, Action<Trial> Say)> cases)
    {
        var text = new StringBuilder();
        foreach (var (name, say) in cases)
        {
            var mistakes = Assert.Throws<ModelException>(() => new Trial(say).Build()).Mistakes
                .Where(static mistake => !mistake.What.StartsWith(Unread, StringComparison.Ordinal)).ToList();
            Assert.True(mistakes.Count > 0, $"{name} was not refused");
            text.Append(CultureInfo.InvariantCulture, $"{name}\n");
            mistakes.ForEach(mistake => text.Append(CultureInfo.InvariantCulture, $"  {mistake}\n"));
        }

        return text.ToString();
    }
}
