using Simulator.Model.Bindings;
using Simulator.Model.Bindings.Answers;
using Simulator.Model.Bindings.Requests;
using Simulator.Model.Bindings.Words;

namespace Simulator.Model.Plans.Reading.Bindings;

/// <summary>What holds for all operations of a binding while they are read.</summary>
internal sealed class ApiConventions
{
    public MoneyUnit Money { get; init; }

    /// <summary>Ids are numbers in JSON.</summary>
    public bool HasNumberIds { get; init; }

    /// <summary>Lists come whole.</summary>
    public bool HasWholeLists { get; init; }

    /// <summary>Steps to where answers have what they are about.</summary>
    public IReadOnlyList<string> Envelope { get; init; } = [];

    /// <summary>By <see cref="ApiVocabulary"/>.</summary>
    public IReadOnlyList<ApiWords> Words { get; init; } = ApiVocabularies.Own;

    public IReadOnlyList<OutcomeRule> Outcomes { get; init; } = [];

    /// <summary>What answers tell of things, by <see cref="AnswerEntity"/>; null where the binding does not say.</summary>
    public IReadOnlyList<Section?> Answers { get; init; } = [];

    /// <summary>The common headers.</summary>
    public Section? Headers { get; init; }

    public Section? Authentication { get; init; }

    /// <summary>Null: nobody asks for one.</summary>
    public string? IdempotencyHeader { get; init; }

    /// <summary>What templates hold, as far as they were read.</summary>
    public HashSet<ApiVariable> Used { get; } = [];
}
