import React from 'react';
import { start } from '../shared/app';
import { MyAccess } from './my-access';
import { pageTexts } from './texts';

start(<MyAccess />, pageTexts);
