package bench.flow.typed_pages;

import android.app.Activity;
import android.os.Bundle;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** A page of the model M; its presenter is made of the type that the subclass names. */
abstract class Page<M, P extends Presenter> extends Activity {
    private P presenter;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        presenter = make();
        begin(presenter);
    }

    abstract void begin(P made);

    @SuppressWarnings("unchecked")
    private P make() {
        ParameterizedType base = (ParameterizedType) getClass().getGenericSuperclass();
        Type[] arguments = base.getActualTypeArguments();
        try {
            return ((Class<P>) arguments[1]).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException problem) {
            throw new IllegalStateException(arguments[1].toString(), problem);
        }
    }
}
