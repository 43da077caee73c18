namespace Simulator.Model.Marketplace.Personas;

/// <summary>An id that a dormant user keeps: 16 bytes where it is a GUID in its usual form, else the target's own text.</summary>
internal readonly struct EntityId
{
    private const int GuidLength = 36;

    private readonly Guid _guid;
    private readonly string? _text;

    public EntityId(string id)
    {
        if (!IsGuid(id, out _guid)) _text = id;
    }

    public bool Is(string id) => _text is null ? IsGuid(id, out var guid) && guid == _guid : _text == id;

    public override string ToString() => _text ?? _guid.ToString("D");

    // Only what comes back letter by letter may be kept as a number.
    private static bool IsGuid(string id, out Guid guid)
    {
        if (id.Length != GuidLength || !Guid.TryParseExact(id, "D", out guid))
        {
            guid = default;
            return false;
        }
        Span<char> written = stackalloc char[GuidLength];
        return guid.TryFormat(written, out _, "D") && written.SequenceEqual(id);
    }
}
