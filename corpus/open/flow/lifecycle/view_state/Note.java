package bench.flow.view_state;

import android.content.Context;
import android.os.Bundle;
import android.os.Parcelable;
import android.provider.Settings;
import android.util.AttributeSet;
import android.util.Log;
import android.widget.Button;

/** A note that is signed by a tap. */
public final class Note extends Button {
    private String signer = "";

    public Note(Context context, AttributeSet attributes) {
        super(context, attributes);
        setOnClickListener(view -> sign());
    }

    private void sign() {
        signer = Settings.Secure.getString(getContext().getContentResolver(), "android_id"); //: #source
    }

    @Override
    public Parcelable onSaveInstanceState() {
        Bundle state = new Bundle();
        state.putParcelable("button", super.onSaveInstanceState());
        state.putString("signer", signer);
        return state;
    }

    @Override
    public void onRestoreInstanceState(Parcelable parcel) {
        Bundle state = (Bundle) parcel;
        super.onRestoreInstanceState(state.getParcelable("button"));
        signer = state.getString("signer");
        Log.i("Note", "signed by " + signer); //: #sink
    }
}
