using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The outputs of one resource, once the engine has answered; each is converted when it is asked
/// for.</summary>
internal sealed class Registration(Resource resource)
{
    /// <summary>The name under which the URN is read.</summary>
    public const string Urn = "urn";

    /// <summary>The name under which the id is read.</summary>
    public const string Id = "id";

    private static long made;

    private readonly Resource[] self = [resource];
    private readonly TaskCompletionSource<ResourceReply> reply = new();

    /// <summary>Grows with every resource that is made.</summary>
    public long Order { get; } = Interlocked.Increment(ref made);

    /// <summary>The answer of the engine.</summary>
    public Task<ResourceReply> Reply => reply.Task;

    /// <summary>The resource as the origin of its outputs.</summary>
    public Resource[] Self => self;

    public void Complete(ResourceReply answer) => reply.TrySetResult(answer);

    public void Fail(Exception exception)
    {
        reply.TrySetException(exception);

        // Observed here: it may well be that nobody reads an output of it.
        _ = reply.Task.Exception;
    }

    public async Task<OutputData<T>> ReadAsync<T>(string property)
    {
        var answer = await reply.Task.ConfigureAwait(false);
        if (property == Urn)
        {
            return Text<T>(answer.Urn, isKnown: true);
        }

        if (property == Id)
        {
            return Text<T>(answer.Id ?? "", isKnown: answer.Id is not null);
        }

        var origin = answer.PropertyDependencies?.GetValueOrDefault(property) is { } more
            ? ResourceSets.Union(self, more)
            : self;
        return answer.Properties.Fields.TryGetValue(property, out var value)
            ? Deserializer.Read<T>(value, $"{resource.GetResourceType()}.{property}", origin)
            : new OutputData<T>(default!, isKnown: !answer.MissingIsUnknown, isSecret: false, origin);
    }

    private OutputData<T> Text<T>(string text, bool isKnown) =>
        new((T)(object)text, isKnown, isSecret: false, self);
}
