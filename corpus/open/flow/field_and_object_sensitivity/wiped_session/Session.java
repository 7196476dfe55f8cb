package bench.flow.wiped_session;

final class Session implements Cloneable {
    String user = "guest";
    String device;

    static void wipe(Session session) {
        session.user = "";
        session.device = ""; //: @leak,clean
    }

    @Override
    protected Session clone() {
        try {
            return (Session) super.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
