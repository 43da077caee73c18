namespace Simulator.Marketplace.Notifications;

/// <summary>A page of notifications, and how many there are in all.</summary>
internal sealed record NotificationPage(List<Notification> Notifications, long Total, int Page, int Limit);
