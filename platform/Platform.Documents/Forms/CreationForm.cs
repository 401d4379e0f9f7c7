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
        foreach (var property in api.Spec.Properties.Where(property => CanTravel(property)))
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
        inputs.Add(InputOf(name));
        if (api.Scope is ApiScope.Namespaced)
        {
            var environment = Identity("environment", $"The Environment that the {title} belongs to.", null);
            fields.Add(new FormField(environment.JsonName, environment) { Blueprint = CatalogNames.Environment });
            inputs.Add(InputOf(environment) with { Query = CatalogNames.FirstPart(".inputs.environment.identifier") });
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
            inputs.Add(InputOf(property));
        }
    }

    private void AddGroup(ApiProperty property, ObjectType group)
    {
        var toggle = property.MayBeAbsent ? $"with_{property.JsonName}" : null;
        if (toggle is not null)
        {
            fields.Add(new FormField(toggle, Toggle(toggle, property)) { Section = property.Title });
        }

        var members = group.Properties.Where(member => CanTravel(member)).ToList();
        fields.AddRange(members.Select(member =>
            new FormField($"{property.JsonName}_{member.JsonName}", member)
            {
                Section = property.Title,
                Toggle = toggle,
            }));
        inputs.Add(new DispatchInput(
            property.JsonName,
            JsonDescription(property.Description, members),
            Json(members.Select(member => (member.JsonName, $"{property.JsonName}_{member.JsonName}"))))
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
            inputs.Add(new DispatchInput(
                CatalogNames.Camel(section.Key),
                JsonDescription($"{section.Key}.", members),
                Json(members.Select(static member => (member.JsonName, member.JsonName))))
            {
                Required = members.Any(static member => member.Required),
            });
        }
    }

    private static DispatchInput InputOf(ApiProperty property)
    {
        var value = $".inputs.{property.JsonName}";
        var isJson = property.Type is ListType or MapType;
        var description = Descriptions.Of(property) + (isJson ? " As JSON." : "");
        return new DispatchInput(property.JsonName, description, property.Type switch
        {
            StringType or EnumType or QuantityType => value,
            ListType or MapType => $"{value} | tojson",
            _ => $"{value} | tostring",
        })
        {
            Type = isJson ? null : property.Type,
            Required = property.Required,
            Default = property.Default,
            Condition = property.MayBeAbsent ? $"{value} != null" : null,
        };
    }

    private static string JsonDescription(string description, IEnumerable<ApiProperty> members) =>
        $"{description} JSON with {string.Join(", ", members.Select(static member => member.JsonName))}.";

    /// <summary>A JSON object of those fields that were filled in.</summary>
    private static string Json(IEnumerable<(string Key, string Field)> members)
    {
        var pairs = members.Select(static member => $"{member.Key}: .inputs.{member.Field}");
        return $"{{ {string.Join(", ", pairs)} }} | with_entries(select(.value != null)) | tojson";
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
        problems.AddRange(fields.Select(static field => field.Section).Distinct().OfType<string>()
            .Where(static heading => heading.Length > HeadingMax)
            .Select(heading => $"{api.Kind}: the heading '{heading}' has {heading.Length} characters, "
                + $"allowed are {HeadingMax}"));
        if (problems.Count > 0)
        {
            throw new DocumentException([.. problems.Distinct()]);
        }
    }

    private static IEnumerable<string> Twice(IEnumerable<string> names) =>
        names.GroupBy(static name => name).Where(static same => same.Count() > 1).Select(static same => same.Key);
}
