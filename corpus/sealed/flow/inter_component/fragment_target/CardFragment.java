package bench.flow.fragment_target;

import android.app.Fragment;
import android.content.Intent;
import android.os.Bundle;
import android.util.Log;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;

/** The drawer with its one button. */
public final class CardFragment extends Fragment {
    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup parent, Bundle state) {
        Button read = new Button(getActivity());
        read.setText("Read a card");
        read.setOnClickListener(view -> ask());
        return read;
    }

    private void ask() {
        AskDialog dialog = new AskDialog();
        dialog.setTargetFragment(this, 7); //: @leak
        dialog.setTargetFragment(this, 8); //: @other_code
        dialog.show(getFragmentManager(), "ask");
    }

    @Override
    public void onActivityResult(int code, int result, Intent data) {
        if (code == 7) {
            Log.i("drawer", "card " + data.getStringExtra("card")); //: #sink
        }
    }
}
