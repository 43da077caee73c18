using Simulator.Model.Chance;

namespace Simulator.Model.Marketplace.Personas.Texts;

/// <summary>What the parties of a dispute write; the same cautions as <see cref="JobTexts"/>.</summary>
internal static class DisputeTexts
{
    private static readonly string[] Complaints =
        ["The work is not what we agreed on.", "Half of it is missing.", "It leaks again after one day.", "The finish is rough and has to be done anew.", "The photos show another house."];
    private static readonly string[] Replies =
        ["The work is done as agreed.", "The photos show that all is in order.", "What is missing was never part of the job.", "I offered to come again and heard nothing."];
    private static readonly string[] Farewells = ["Our payment does not go through, sorry.", "We cannot pay and have to call it off."];

    public static string Complaint(ref RandomStream stream) => Complaints[stream.NextInt(Complaints.Length)];

    public static string Reply(ref RandomStream stream) => Replies[stream.NextInt(Replies.Length)];

    public static string Farewell(ref RandomStream stream) => Farewells[stream.NextInt(Farewells.Length)];

    /// <summary>What somebody asks for.</summary>
    public static DisputeRuling Wish(ref RandomStream stream) => (DisputeRuling)stream.NextInt(3);
}
