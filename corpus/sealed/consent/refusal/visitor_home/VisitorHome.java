package bench.consent.visitor_home;

/** Home of users who only look around. */
public final class VisitorHome extends Home {
    @Override //: @clean
    String locate() { //: @clean
        return "杭州"; //: @clean
    } //: @clean
}
