#include <jni.h>

JNIEXPORT void JNICALL Java_bench_flow_native_1refusal_Main_check(JNIEnv *env, jclass type, jstring code) {
    const char *letters = (*env)->GetStringUTFChars(env, code, 0);
    jclass problem = (*env)->FindClass(env, "java/lang/IllegalArgumentException");
    (*env)->ThrowNew(env, problem, letters); //: @leak,cleared,thrown_again
    (*env)->ThrowNew(env, problem, "no such ticket"); //: @fixed_text
    (*env)->ReleaseStringUTFChars(env, code, letters);
    jthrowable refused = (*env)->ExceptionOccurred(env); //: @thrown_again
    (*env)->ExceptionClear(env); //: @cleared,thrown_again
    (*env)->Throw(env, refused); //: @thrown_again
}
