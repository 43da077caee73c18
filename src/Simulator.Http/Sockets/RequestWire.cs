using System.Buffers;

namespace Simulator.Http.Sockets;

/// <summary>The bytes of a request while it is sent: in the room of the answer, which is not needed before, or in rented ones where it does not fit.</summary>
internal struct RequestWire
{
    private byte[]? _rented;

    public int Length { get; private set; }

    /// <summary>Whether the answer's room is free while the request is sent.</summary>
    public readonly bool IsRented => _rented is not null;

    public Memory<byte> Compose(Route route, Memory<byte> room)
    {
        var cookies = route.Cookies();
        var most = route.Most(cookies);
        if (room.Length < most)
        {
            room = _rented = ArrayPool<byte>.Shared.Rent(most);
        }

        Length = route.Write(cookies, room.Span);
        return room[..Length];
    }

    public void GiveBack()
    {
        if (_rented is { } rented)
        {
            _rented = null;
            ArrayPool<byte>.Shared.Return(rented);
        }
    }
}
