package bench.consent.visitor_home;

/** Home of users who agreed. */
public final class MemberHome extends Home {
}
