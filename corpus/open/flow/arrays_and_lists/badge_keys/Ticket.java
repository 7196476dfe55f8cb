package bench.flow.badge_keys;

final class Ticket {
    final int number;

    Ticket(int number) {
        this.number = number;
    }
}
