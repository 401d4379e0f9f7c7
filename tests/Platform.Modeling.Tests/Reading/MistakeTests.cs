using System.Reflection;
using System.Text;

using Infra.Platform.Modeling.Reading;
using Infra.Testing;

namespace Infra.Platform.Modeling.Tests.Reading;

public sealed class MistakeTests
{
    [Fact]
    public void Of_RecordsWithMistakes_TellsAllOfThemWithTheMember()
    {
        var text = new StringBuilder();
        foreach (var record in Mistaken())
        {
            text.Append(MistakesOf(record)).Append("\n\n");
        }

        Golden.Matches(text.ToString());
    }

    private static IEnumerable<Type> Mistaken() =>
        new[] { typeof(MistakenValues), typeof(MistakenNames) }
            .SelectMany(static group => group.GetNestedTypes().OrderBy(static type => type.MetadataToken))
            .Where(static type => type is { IsEnum: false } && type != typeof(MistakenNames.Part));

    private static string MistakesOf(Type record)
    {
        if (record.IsDefined(typeof(PlatformApiAttribute)) || record == typeof(MistakenNames.Plain))
        {
            return Assert.Throws<ModelException>(() => ApiReader.Read(record)).Message;
        }

        var mistakes = new Mistakes();
        var use = record == typeof(MistakenNames.StatusUsesReservedNames) ? RecordUse.Status : RecordUse.Spec;
        var section = new RecordReader(mistakes, use).Read(record);
        new RuleCheck(mistakes).Of(section, record.Name);
        return Assert.Throws<ModelException>(() => mistakes.ThrowIfAny(record.Name)).Message;
    }
}
