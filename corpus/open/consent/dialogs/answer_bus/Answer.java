package bench.consent.answer_bus;

class Answer {
    static final class Agreed extends Answer {}

    static final class Refused extends Answer {}
}
