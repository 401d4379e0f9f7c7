using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The outputs of another stack.</summary>
public class StackReference : CustomResource
{
    private readonly string resourceName;

    /// <summary>Reads the outputs of another stack.</summary>
    /// <param name="name">The name of the reference, and of the stack where <paramref name="args"/> does not say it:
    /// <c>organization/project/stack</c>, or a stack of this project.</param>
    /// <param name="args">The name of the stack.</param>
    /// <param name="options">How the reference is treated.</param>
    public StackReference(string name, StackReferenceArgs? args = null, CustomResourceOptions? options = null)
        : base(
            "pulumi:pulumi:StackReference",
            name,
            new StackReferenceArgs { Name = args?.Name ?? name },
            CustomResourceOptions.Merge(options, new CustomResourceOptions { Id = args?.Name ?? name }))
    {
        resourceName = name;
    }

    /// <summary>The name of the stack.</summary>
    [Output("name")]
    public Output<string> Name { get; private set; } = null!;

    /// <summary>All outputs of the stack. If one is secret, the whole is.</summary>
    [Output("outputs")]
    public Output<ImmutableDictionary<string, object>> Outputs { get; private set; } = null!;

    /// <summary>The names of outputs that are secret.</summary>
    [Output("secretOutputNames")]
    public Output<ImmutableArray<string>> SecretOutputNames { get; private set; } = null!;

    /// <summary>One output of the stack; null when it has none of that name.</summary>
    public Output<object?> GetOutput(Input<string> name) => Single(
        Output.Tuple(name.ToOutput(), Outputs).Apply(static both => both.Item2.GetValueOrDefault(both.Item1)), name);

    /// <summary>One output of the stack; that there is none of that name fails the deployment.</summary>
    public Output<object> RequireOutput(Input<string> name)
    {
        var value = Output.Tuple(name.ToOutput(), Name, Outputs).Apply(static all =>
            all.Item3.GetValueOrDefault(all.Item1) ?? throw Missing(all.Item1, all.Item2));
        return Single(value, name);
    }

    /// <summary>One output of the stack, for programs that need it at once.</summary>
    /// <exception cref="InvalidOperationException">The output is secret.</exception>
    public async Task<object?> GetValueAsync(Input<string> name)
    {
        var data = await GetOutput(name).Data.ConfigureAwait(false);
        return data.IsSecret ? throw Secret() : data.Value;
    }

    /// <summary>One output of the stack, for programs that need it at once; there must be one.</summary>
    /// <exception cref="InvalidOperationException">The output is secret.</exception>
    public async Task<object> RequireValueAsync(Input<string> name)
    {
        var data = await RequireOutput(name).Data.ConfigureAwait(false);
        return data.IsSecret ? throw Secret() : data.Value;
    }

    /// <summary>One output of the stack, apart for secret and plain values.</summary>
    public async Task<StackReferenceOutputDetails> GetOutputDetailsAsync(string name)
    {
        var data = await GetOutput(name).Data.ConfigureAwait(false);
        return data.IsSecret
            ? new StackReferenceOutputDetails { SecretValue = data.Value }
            : new StackReferenceOutputDetails { Value = data.Value };
    }

    private static KeyNotFoundException Missing(string output, string stack) =>
        new($"Required output '{output}' does not exist on stack '{stack}'.");

    private InvalidOperationException Secret() =>
        new(
            $"Cannot retrieve a secret output of '{resourceName}' as a plain value; "
        + "use GetOutput, RequireOutput or GetOutputDetailsAsync.");

    // All outputs travel as one property, so that one secret would make every one of them secret: the list of names
    // tells.
    private Output<T> Single<T>(Output<T> output, Input<string> name)
    {
        return new Output<T>(Narrow());

        async Task<OutputData<T>> Narrow()
        {
            var data = await output.Data.ConfigureAwait(false);
            var names = await SecretOutputNames.Data.ConfigureAwait(false);
            var asked = await name.ToOutput().Data.ConfigureAwait(false);
            var isSecret = names.IsKnown && asked.IsKnown && !names.Value.IsDefault
                ? names.Value.Contains(asked.Value)
                : data.IsSecret;
            return data.WithSecret(isSecret || asked.IsSecret);
        }
    }
}
