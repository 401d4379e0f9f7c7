using Pulumi.SourceGenerator.Json;
using Pulumi.SourceGenerator.Naming;

namespace Pulumi.SourceGenerator.Schema;

/// <summary>Finds tokens that differ while the names that come of them do not.</summary>
internal static class NameChecks
{
    public static void Check(JsonValue root, PackageNaming naming, MistakeList mistakes)
    {
        // Object types live in namespaces of their own.
        var seen = new Dictionary<(string FullName, bool IsObject), string>();
        foreach (var section in new[] { "resources", "functions", "types" })
        {
            foreach (var member in root.MembersOf(section).Where(static member => member.Key.Split(':').Length == 3))
            {
                var name = section switch
                {
                    "resources" => SchemaReader.NameOfResource(member.Key, member.Value),
                    "functions" => Names.OfFunction(member.Key),
                    _ => Names.OfType(member.Key),
                };
                var fullName = $"{naming.NamespaceOfMember(member.Key)}.{name}";
                var key = (fullName, section == "types" && member.Value["enum"] is null);
                if (!seen.TryGetValue(key, out var first))
                {
                    seen.Add(key, member.Key);
                    continue;
                }

                var message = $"'{member.Key}' would be {fullName} in C#, as '{first}' is";
                mistakes.Add(SchemaDiagnostics.NameTaken, message, member.KeySpan);
            }
        }
    }
}
