using System.Globalization;

namespace Simulator.Marketplace.Storage;

/// <summary>Collects the conditions of a query and their arguments. Only fixed fragments make up the SQL, so the commands stay few and prepared.</summary>
internal sealed class Conditions
{
    private readonly List<object?> _arguments = [];
    private readonly List<string> _conditions = [];

    /// <summary>The WHERE clause, empty without conditions.</summary>
    public string Where => _conditions.Count == 0 ? "" : $"WHERE {string.Join(" AND ", _conditions)}";

    public object?[] Arguments => [.. _arguments];

    /// <summary>Adds a condition such as <c>category =</c> unless the argument is null.</summary>
    public Conditions And(string condition, object? argument, string rest = "")
    {
        if (argument is not null) _conditions.Add($"{condition} {Next(argument)}{rest}");
        return this;
    }

    /// <summary>Adds a condition that a column has one of the values, unless there are none.</summary>
    public Conditions AndAny(string column, IReadOnlyCollection<object> values)
    {
        if (values.Count > 0) _conditions.Add($"{column} IN ({string.Join(", ", values.Select(Next))})");
        return this;
    }

    /// <summary>Adds an argument that is no condition, such as a limit; gives its place in the SQL.</summary>
    public string Next(object? argument)
    {
        _arguments.Add(argument);
        return string.Create(CultureInfo.InvariantCulture, $"${_arguments.Count}");
    }
}
