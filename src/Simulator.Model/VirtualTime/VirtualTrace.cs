using System.Buffers.Binary;
using Simulator.Model.Behaviour;

namespace Simulator.Model.VirtualTime;

/// <summary>
/// Writes a run in virtual time to a stream, 24 bytes an answer: moment of sending and of hearing in ticks, population, outcome, number of the
/// step's name by first appearance, user; little-endian. The same plan, seed and build give the same bytes.
/// </summary>
public sealed class VirtualTrace(Stream stream) : IVirtualObserver
{
    private readonly Dictionary<string, ushort> _steps = [];

    public void Answered(UserKey user, Step step, Answer answer, TimeSpan due, TimeSpan now)
    {
        if (!_steps.TryGetValue(step.Name, out var name)) _steps.Add(step.Name, name = (ushort)_steps.Count);
        Span<byte> line = stackalloc byte[24];
        BinaryPrimitives.WriteInt64LittleEndian(line, due.Ticks);
        BinaryPrimitives.WriteInt64LittleEndian(line[8..], now.Ticks);
        line[16] = (byte)user.Population;
        line[17] = (byte)answer.Outcome;
        BinaryPrimitives.WriteUInt16LittleEndian(line[18..], name);
        BinaryPrimitives.WriteInt32LittleEndian(line[20..], user.Number);
        stream.Write(line);
    }

    public void SessionBegan(UserKey user, TimeSpan now) { }

    public void SessionEnded(UserKey user, TimeSpan began, TimeSpan now, int requests, bool isWhole) { }

    public void SessionDropped(int population, TimeSpan now) { }
}
