namespace Infra.Engine.Tests;

/// <summary>A program in a few words: registers things under the stack.</summary>
internal sealed class Script(Deployment deployment)
{
    public Deployment Deployment => deployment;

    public Urn Stack { get; private set; }

    public async Task BeginAsync() => Stack = (await deployment.RegisterAsync(
        new Goal { Type = Urn.StackType, Name = "shop-dev" }, CancellationToken.None)).Urn;

    /// <summary>Registers a resource of the fake package.</summary>
    public async Task<Registered> AddAsync(string name, PropertyMap? inputs = null, Func<Goal, Goal>? change = null)
    {
        var goal = new Goal
        {
            Type = "fake:index:Thing",
            Name = name,
            Custom = true,
            Inputs = inputs ?? PropertyMap.Empty,
            Parent = Stack.Value is null ? null : Stack,
        };
        return await deployment.RegisterAsync(change?.Invoke(goal) ?? goal, CancellationToken.None);
    }

    /// <summary>Registers a component.</summary>
    public Task<Registered> GroupAsync(string name, Func<Goal, Goal>? change = null) =>
        AddAsync(name, null, goal =>
        {
            var component = goal with { Type = "fake:index:Group", Custom = false };
            return change?.Invoke(component) ?? component;
        });
}
