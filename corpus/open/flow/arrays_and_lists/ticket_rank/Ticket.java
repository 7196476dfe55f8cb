package bench.flow.ticket_rank;

/** What waits, and how urgent it is: a small rank comes first. */
final class Ticket {
    final int rank;
    final String text;

    Ticket(int rank, String text) {
        this.rank = rank;
        this.text = text;
    }
}
