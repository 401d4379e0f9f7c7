namespace Pulumi;

/// <summary>The outputs that a stack class has assigned in its constructor.</summary>
internal static class StackOutputs
{
    public static IDictionary<string, object?> Of(Stack stack)
    {
        var shape = ResourceShape.Of(stack.GetType());
        if (shape.WrongTypes.Count > 0)
        {
            throw RunException.OutputsHaveIncorrectType(shape.WrongTypes);
        }

        var values = shape.Values(stack);
        var unassigned = values.Where(static pair => pair.Value is null).Select(static pair => pair.Key).ToArray();
        return unassigned.Length == 0
            ? values
            : throw new RunException(
                $"Output(s) '{string.Join(", ", unassigned)}' have no value assigned. "
                + "[Output] attributed properties must be assigned inside Stack constructor.");
    }
}
