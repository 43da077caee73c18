using Simulator.Model.Bindings.Answers;
using Simulator.Model.Marketplace;

namespace Simulator.Model.Bindings;

/// <summary>Another marketplace's API, as a binding declares it: which request each operation is, and what its answers tell. Immutable.</summary>
/// <param name="HealthPath">Path below the base URL that answers 200 when the target is fit for a run; null where it has none.</param>
/// <param name="FirstPage">The number of the first page of lists.</param>
/// <param name="Operations">Those that it has.</param>
public sealed class MarketApi(string name, string? healthPath, int firstPage, IReadOnlyList<ApiOperation> operations)
{
    private readonly ApiOperation?[] _operations = [.. MarketOperations.All.Select(one => operations.FirstOrDefault(each => each.Operation == one))];

    public string Name => name;

    public string? HealthPath => healthPath;

    public int FirstPage => firstPage;

    public MarketCapabilities Capabilities { get; } = MarketCapabilities.Of(operations.Select(one => one.Operation));

    /// <summary>Null where the API lacks it.</summary>
    public ApiOperation? this[MarketOperation operation] => _operations[(int)operation];

    /// <summary>Users are known by a cookie: the engine has to keep it.</summary>
    public bool NeedsCookies { get; init; }

    /// <summary>Requests carry <c>account.token</c>: log-in, registration or the plan's accounts have to give it.</summary>
    public bool NeedsTokens { get; init; }

    /// <summary>Whether an answer tells users their tokens.</summary>
    /// <param name="isRegistered">They have their accounts already and can only log in.</param>
    public bool GivesTokens(bool isRegistered) =>
        Tells(MarketOperation.LogIn) || (!isRegistered && Tells(MarketOperation.Register));

    private bool Tells(MarketOperation operation) => this[operation]?.Answer?[AnswerField.Access] is not null;
}
