using Pulumi.SourceGenerator.Naming;
using Pulumi.SourceGenerator.Schema;

namespace Pulumi.SourceGenerator.Emitting;

/// <summary>Writes the C# of a package.</summary>
internal sealed class PackageEmitter
{
    private readonly PackageSchema _package;
    private readonly GeneratedFiles _files = new();
    private readonly TypeUsage _usage;
    private readonly TypeNames _types;
    private readonly ArgumentEmitter _arguments;

    private PackageEmitter(PackageSchema package)
    {
        _package = package;
        _usage = new TypeUsage(package);
        _types = new TypeNames(package, _usage);
        _arguments = new ArgumentEmitter(package.Naming, _types);
    }

    public static IEnumerable<GeneratedFile> Emit(PackageSchema package)
    {
        var emitter = new PackageEmitter(package);
        emitter.EmitAll();
        return emitter._files.ToFiles();
    }

    private void EmitAll()
    {
        UtilitiesEmitter.Emit(_files.In(_package.Naming.PackageNamespace), _package);
        if (_package.Config.Count > 0)
        {
            ConfigEmitter.Emit(_files.In(_package.Naming.PackageNamespace), _package, _types, _usage);
        }

        var resources = new ResourceEmitter(_package, _types, _arguments, _files);
        foreach (var resource in _package.Resources)
        {
            resources.Emit(resource);
        }

        var functions = new FunctionEmitter(_package, _types, _arguments);
        foreach (var function in _package.Functions)
        {
            functions.Emit(_files.In(_package.Naming.NamespaceOfMember(function.Token)), function);
        }

        foreach (var type in _package.Enums)
        {
            EnumEmitter.Emit(_files.In(_package.Naming.NamespaceOfMember(type.Token)), type);
        }

        EmitObjects();
    }

    private void EmitObjects()
    {
        // A kind of Kubernetes is a resource and may be the type of a property too; its arguments are one class then.
        var written = new HashSet<string>(_package.Resources.Select(NameOfArguments), StringComparer.Ordinal);
        foreach (var type in _package.Objects)
        {
            foreach (var shape in new[] { Shape.Input, Shape.State, Shape.Plain })
            {
                var space = _types.NamespaceOf(type.Token, shape);
                var name = _types.ClassOf(type.Token, shape);
                if (_usage.Has(type.Token, shape) && written.Add($"{space}.{name}"))
                {
                    var isOfFunction = shape == Shape.Plain && _usage.IsPlainOfFunction(type.Token);
                    var baseClass = isOfFunction ? "InvokeArgs" : "ResourceArgs";
                    var members = new ArgumentClass(name, baseClass, shape, type.Properties);
                    _arguments.Emit(_files.In(space), members with { Description = type.Description });
                }
            }

            if (_usage.Has(type.Token, Shape.Output))
            {
                var writer = _files.In(_types.NamespaceOf(type.Token, Shape.Output));
                ResultEmitter.Emit(writer, _types.ClassOf(type.Token, Shape.Output), type, _types);
            }
        }
    }

    private string NameOfArguments(ResourceSchema resource) =>
        $"{ResourceEmitter.NamespaceOfArguments(_package.Naming, resource)}.{resource.Name}Args";
}
