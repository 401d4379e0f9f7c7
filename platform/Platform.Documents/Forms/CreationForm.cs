using Infra.Platform.Modeling;

namespace Infra.Platform.Documents.Forms;

/// <summary>What a person fills in to get an object, and how it travels to the workflow.</summary>
/// <remarks>
/// A form is flat and a workflow has few inputs, so a property that is a group, and every section of the form, is one
/// input with JSON in it. That holds even while there is room: an input that moved later would break its callers.
/// </remarks>
internal sealed class CreationForm
{
    /// <summary>GitHub refuses a workflow with more.</summary>
    public const int InputsMax = 10;

    /// <summary>The portal refuses a longer heading.</summary>
    public const int HeadingMax = 25;

    private const string NamePattern = "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$";

    private readonly List<FormField> fields = [];
    private readonly List<DispatchInput> inputs = [];
    private readonly List<string> problems = [];

    private CreationForm(ApiModel api)
    {
        AddIdentity(api);
        foreach (var property in api.Spec.Properties.Where(CanTravel))
        {
            Add(property);
        }

        AddSections(api.Spec);
        Check(api);
    }

    /// <summary>The fields, in the order in which they are asked for.</summary>
    public IReadOnlyList<FormField> Fields => fields;

    /// <summary>The inputs, at most <see cref="InputsMax"/>.</summary>
    public IReadOnlyList<DispatchInput> Inputs => inputs;

    /// <summary>The form of an API.</summary>
    /// <exception cref="DocumentException">It has too many inputs, or names that a form cannot have.</exception>
    public static CreationForm Of(ApiModel api) => new(api);

    private void AddIdentity(ApiModel api)
    {
        var title = Descriptions.InSentence(api.Title);
        var name = Identity("name", $"Name of the {title}; it cannot be changed later.", api.NameMaxLength);
        fields.Add(new FormField(name.JsonName, name));
        inputs.Add(DispatchInput.Of(name));
        if (api.Scope is ApiScope.Namespaced)
        {
            var environment = Identity("environment", $"The Environment that the {title} belongs to.", null);
            fields.Add(new FormField(environment.JsonName, environment) { Blueprint = CatalogNames.Environment });
            inputs.Add(DispatchInput.Of(environment) with
            {
                Query = CatalogNames.FirstPart(".inputs.environment.identifier"),
            });
        }
    }

    private static ApiProperty Identity(string name, string description, int? maxLength) => new()
    {
        JsonName = name,
        Member = name,
        Title = CatalogNames.Title(name),
        Description = description,
        Type = new StringType { Pattern = maxLength is null ? null : NamePattern, MaxLength = maxLength },
        Required = true,
    };

    private void Add(ApiProperty property)
    {
        if (property.Type is ObjectType group)
        {
            AddGroup(property, group);
            return;
        }

        fields.Add(new FormField(property.JsonName, property) { Section = property.Group });
        if (property.Group is null)
        {
            inputs.Add(DispatchInput.Of(property));
        }
    }

    private void AddGroup(ApiProperty property, ObjectType group)
    {
        var toggle = property.MayBeAbsent ? $"with_{property.JsonName}" : null;
        if (toggle is not null)
        {
            fields.Add(new FormField(toggle, Toggle(toggle, property)) { Section = property.Title });
        }

        var members = group.Properties.Where(CanTravel).ToList();
        fields.AddRange(members.Select(member =>
            new FormField($"{property.JsonName}_{member.JsonName}", member)
            {
                Section = property.Title,
                Toggle = toggle,
            }));
        inputs.Add(DispatchInput.OfGroup(property.JsonName, property.Description, members, $"{property.JsonName}_") with
        {
            Required = property.Required,
            Condition = toggle is null ? null : $".inputs.{toggle} == true",
        });
    }

    private static ApiProperty Toggle(string name, ApiProperty property) => new()
    {
        JsonName = name,
        Member = property.Member,
        Title = $"Set {property.Title.ToLowerInvariant()}",
        Description = property.Description,
        Type = new BooleanType(),
        Default = false,
    };

    private void AddSections(ObjectType spec)
    {
        var sections = spec.Properties
            .Where(property => property is { Group: not null, Type: not ObjectType } && CanTravel(property))
            .GroupBy(static property => property.Group!);
        foreach (var section in sections)
        {
            var members = section.ToList();
            inputs.Add(DispatchInput.OfGroup(CatalogNames.Camel(section.Key), $"{section.Key}.", members, "") with
            {
                Required = members.Any(static member => member.Required),
            });
        }
    }

    /// <summary>A secret does not: inputs of a workflow stand in its log.</summary>
    private bool CanTravel(ApiProperty property)
    {
        if (property is { Secret: true, Required: true })
        {
            problems.Add($"{property.Member} is secret and required: a form cannot hand it to a workflow, whose inputs "
                + "everybody can read; name a stored secret instead");
        }

        return !property.Secret;
    }

    private void Check(ApiModel api)
    {
        if (inputs.Count > InputsMax)
        {
            problems.Add($"{api.Kind} makes {inputs.Count} workflow inputs, allowed are {InputsMax}: "
                + $"{string.Join(", ", inputs.Select(static input => input.Name))}; put some into one group");
        }

        problems.AddRange(Twice(fields.Select(static field => field.Name))
            .Union(Twice(inputs.Select(static input => input.Name)))
            .Select(name => $"{api.Kind} has two fields called {name} in its form; name one otherwise"));
        problems.AddRange(fields.Select(static field => field.Section ?? "").Distinct()
            .Where(static heading => heading.Length > HeadingMax)
            .Select(heading => $"{api.Kind}: the heading '{heading}' is longer than {HeadingMax} characters"));
        if (problems.Count > 0)
        {
            throw new DocumentException([.. problems.Distinct()]);
        }
    }

    private static IEnumerable<string> Twice(IEnumerable<string> names) =>
        names.GroupBy(static name => name).Where(static same => same.Count() > 1).Select(static same => same.Key);
}
