package bench.flow.target_fragment;

import android.app.Activity;
import android.app.AlertDialog;
import android.app.Dialog;
import android.app.DialogFragment;
import android.app.Fragment;
import android.content.Intent;
import android.os.Bundle;
import android.provider.Settings;

@SuppressWarnings("deprecation")
public final class Ask extends DialogFragment {
    @Override
    public Dialog onCreateDialog(Bundle state) {
        return new AlertDialog.Builder(getActivity())
                .setMessage("Join the game as the owner of this phone?")
                .setPositiveButton("Join", (box, which) -> answer())
                .create();
    }

    private void answer() {
        String id = Settings.Secure.getString(getActivity().getContentResolver(), "android_id"); //: #source
        Fragment target = getTargetFragment();
        Intent data = new Intent().putExtra("player", id);
        int result = Activity.RESULT_OK; //: @leak,other_code,no_target
        int result = Activity.RESULT_CANCELED; //: @canceled
        if (target != null) target.onActivityResult(getTargetRequestCode(), result, data);
    }
}
