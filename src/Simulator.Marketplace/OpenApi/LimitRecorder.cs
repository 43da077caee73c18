using Simulator.Marketplace.Http;

namespace Simulator.Marketplace.OpenApi;

/// <summary>
/// Takes the place of the collector of problems to write down what is checked instead of checking it: so the document can't say other than
/// the code does. What a check leaves out while its field is missing is not recorded.
/// </summary>
internal sealed class LimitRecorder : Problems
{
    private readonly Dictionary<string, FieldLimits> _fields = [];

    /// <summary>In the order in which they are checked.</summary>
    public IReadOnlyCollection<FieldLimits> Recorded => _fields.Values;

    public override void Add(string field, string message) => Of(field).Add(message);

    public override void Require(string field, bool holds, string message) => Of(field).Add(message);

    public override void Given(string field, bool isGiven) => Of(field).IsRequired = true;

    public override void Text(string field, string? value, int least, int most) => Record(field, isRequired: true).Length = (least, most);

    public override void OptionalText(string field, string? value, int least, int most) => Record(field, isRequired: false).Length = (least, most);

    public override void List<T>(string field, T[]? values, int least, int most, string what)
    {
        Record(field, isRequired: true).Count = (least, most);
        Of(field).Add(what);
    }

    public override void OptionalList<T>(string field, T[]? values, int most, string what)
    {
        Record(field, isRequired: false).Count = (0, most);
        Of(field).Add(what);
    }

    public override void Number(string field, long? value, long least, long most) => Record(field, isRequired: true).Range = (least, most);

    public override void OptionalNumber(string field, long? value, long least, long most) => Record(field, isRequired: false).Range = (least, most);

    public override void OneOf(string field, string? value, string[] allowed) => Record(field, isRequired: true).Words = allowed;

    public override void OptionalOneOf(string field, string? value, string[] allowed) => Record(field, isRequired: false).Words = allowed;

    private FieldLimits Record(string field, bool isRequired)
    {
        var limits = Of(field);
        limits.IsRequired |= isRequired;
        return limits;
    }

    private FieldLimits Of(string field) => _fields.TryGetValue(field, out var known) ? known : _fields[field] = new FieldLimits(field);
}
