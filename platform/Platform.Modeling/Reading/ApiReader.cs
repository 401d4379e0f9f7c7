using System.Reflection;
using System.Text.RegularExpressions;

namespace Infra.Platform.Modeling.Reading;

/// <summary>From a record with <see cref="PlatformApiAttribute"/> to its model.</summary>
internal sealed partial class ApiReader
{
    private readonly Mistakes mistakes = new();
    private readonly Type record;

    private ApiReader(Type record) => this.record = record;

    public static ApiModel Read(Type record) => new ApiReader(record).Read();

    private ApiModel Read()
    {
        var header = record.GetCustomAttribute<PlatformApiAttribute>()
            ?? throw new ModelException(
                record.Name, [new(record.Name, "is no API; put [PlatformApi(group, version)] above it")]);
        var spec = Section(record, RecordUse.Spec);
        var status = header.Status is { } type ? Section(type, RecordUse.Status) : new();
        var singular = record.Name.ToLowerInvariant();
        var documentation = XmlDocumentation.Of(record.Assembly);
        var model = new ApiModel
        {
            Record = record,
            Group = header.Group,
            Version = header.Version,
            Kind = record.Name,
            Title = header.Title ?? Naming.Words(record.Name),
            Plural = header.Plural ?? $"{singular}s",
            Singular = singular,
            ShortNames = header.ShortName is { } shortName ? [shortName] : [],
            Scope = header.Scope,
            Description = documentation.Summary(record) ?? "",
            Remarks = documentation.Remarks(record),
            NameMaxLength = header.NameMaxLength,
            Spec = spec,
            Status = status,
            PrinterColumns = new ColumnReader(mistakes).Read(record, spec, header.Status, status),
        };
        CheckHeader(model);
        var examples = new ExampleReader(model, mistakes).Read();
        mistakes.ThrowIfAny(record.Name);
        return model with { Examples = examples };
    }

    private ObjectType Section(Type type, RecordUse use)
    {
        var section = new RecordReader(mistakes, use).Read(type);
        new RuleCheck(mistakes).Of(section, Naming.Of(type));
        return section;
    }

    private void CheckHeader(ApiModel model)
    {
        Expect(
            model.Description.Length > 0,
            "has no description; write a <summary> above it, and let the project file say "
                + "<GenerateDocumentationFile>true</GenerateDocumentationFile>");
        Expect(Subdomain().IsMatch(model.Group) && model.Group.Contains('.'), $"group {model.Group} is no DNS domain; "
            + "use a domain of yours in small letters, as platform.example.org");
        Expect(
            !Taken().IsMatch(model.Group),
            $"group {model.Group} belongs to Kubernetes or Crossplane; use a domain of yours");
        Expect(VersionName().IsMatch(model.Version), $"version {model.Version} is no version of an API; "
            + "use v1, v1beta1, v1alpha1 or a later one");
        Expect(
            model.Plural != model.Singular,
            $"plural {model.Plural} is also the singular; people could not tell a list "
                + "from an object, so say another with Plural = …");
        foreach (var name in model.ShortNames.Prepend(model.Plural))
        {
            Expect(Label().IsMatch(name), $"name {name} is no DNS label; use small letters and digits");
            Expect(
                !ReservedNames.IsResource(name),
                $"{name} already means another kind in kubectl; choose another name");
        }

        Expect(model.NameMaxLength is >= 1 and <= 63, $"NameMaxLength {model.NameMaxLength} is not within 1 to 63; "
            + "Crossplane cuts at 63");
    }

    private void Expect(bool holds, string what)
    {
        if (!holds)
        {
            mistakes.Add(record.Name, what);
        }
    }

    [GeneratedRegex(@"^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$")]
    private static partial Regex Subdomain();

    [GeneratedRegex(@"(^|\.)(k8s\.io|kubernetes\.io|crossplane\.io)$")]
    private static partial Regex Taken();

    [GeneratedRegex("^v[1-9][0-9]*((alpha|beta)[1-9][0-9]*)?$")]
    private static partial Regex VersionName();

    [GeneratedRegex("^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$")]
    private static partial Regex Label();
}
